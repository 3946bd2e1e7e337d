/*
code: GRANT-07
severity: warning
risk: none
title:
  fr: "sans dates de convention"
  en: "no dates"
message:
  fr: "{grant} : ni dates de convention, ni montants par exercice ; nul ne sait à quelle année ses {total:euros} reviennent"
  en: "{grant}: neither dates nor amounts by year; nobody knows to which year its {total:euros} belong"
cause:
  fr: "colonnes « Début » et « Fin » vides"
  en: "columns “Starts on” and “Ends on” are blank"
cure:
  fr: "Donner les dates de la convention, ou les montants par exercice"
  en: "Give the dates of the agreement, or the amounts by year"
*/
select "grant", "grant" as subject, total as amount, total as said, day, delivery_id, source, sheet, source_row, total
from settled
where stands
  and not coalesce(start_on <= ends_on, false)
  and "grant" not in (select "grant" from grant_years)

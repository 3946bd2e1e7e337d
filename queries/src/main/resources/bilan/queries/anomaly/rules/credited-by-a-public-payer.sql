/*
code: BANK-19
severity: warning
risk: none
title:
  fr: "crédit d’un payeur public qu’aucune subvention ne connaît"
  en: "credit of a public payer that no grant knows"
message:
  fr: "{subject} : {total:euros} crédités en {n} {n|ligne|lignes}, la dernière le {last:day} ; aucune subvention ni aucun financeur de ce nom"
  en: "{subject}: {total:euros} credited in {n} {n|line|lines}, the last on {last:day}; no grant and no funder of that name"
cause:
  fr: "subvention absente de la liste, ou financeur que la banque nomme autrement"
  en: "a grant missing from the list, or a funder that the bank calls otherwise"
cure:
  fr: "Ajouter la subvention, ou ce nom aux « Autres noms » du financeur ; si ce n’est pas une subvention, le dire dans « Rapprochements bancaires » (bilan query bank-unmatched)"
  en: "Add the grant, or this name to the other names of the funder; if it is no grant, say so in the sheet of bank decisions (bilan query bank-unmatched)"
*/
select
  null::varchar as "grant", written as subject, amount, amount as said, booked_on as day,
  line_delivery_id as delivery_id, line_source as source, line_sheet as sheet, line_row as source_row,
  sum(amount) over of_payer as total, count(*) over of_payer as n, max(booked_on) over of_payer as last
from bank_matches
where why = 'public' and getvariable('place') is null
window of_payer as (partition by written)

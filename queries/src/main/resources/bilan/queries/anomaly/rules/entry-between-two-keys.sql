/*
code: GRANT-65
severity: warning
risk: none
title:
  fr: "écriture que deux clés se disputent"
  en: "entry that two keys claim"
message:
  fr: "{subject} : {booked:euros} reviennent à deux subventions autant à l’une qu’à l’autre"
  en: "{subject}: {booked:euros} belong to two grants equally well"
cause:
  fr: "deux clés comptables aussi précises l’une que l’autre"
  en: "two ledger keys that are equally precise"
cure:
  fr: "Préciser l’une des deux clés : exercice, journal, libellé ou tiers"
  en: "Make one of the two keys more precise: fiscal year, journal, label or third party"
*/
with torn as (
  select *, account || ' ' || fiscal_year_label(fiscal_year) as subject
  from tied
  where how = 'torn'
)
select
  null::varchar as "grant", subject, abs(income) as amount, abs(income) as said, entry_date as day, delivery_id, source, sheet, source_row,
  sum(abs(income)) over (partition by subject) as booked
from torn
where getvariable('place') is null

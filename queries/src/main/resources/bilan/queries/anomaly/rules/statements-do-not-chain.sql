/*
code: BANK-18
severity: warning
risk: none
title:
  fr: "relevés qui ne se suivent pas"
  en: "statements that do not follow each other"
message:
  fr: "Compte {account} : le relevé fini le {ended_on:day} laisse {closing:euros}, le suivant part de {opening:euros} le {began_on:day} ; il manque {gap:euros}"
  en: "Account {account}: the statement that ended on {ended_on:day} leaves {closing:euros}, the next one begins with {opening:euros} on {began_on:day}; {gap:euros} is missing"
cause:
  fr: "relevé entre les deux non importé"
  en: "a statement between them that was not ingested"
cure:
  fr: "Demander à la banque le relevé du {ended_on:day} au {began_on:day}, et l’importer"
  en: "Ask the bank for the statement from {ended_on:day} to {began_on:day}, and ingest it"
*/
-- A file without a balance at first says the same of a month that it lacks, or of a last balance that is off.
select
  null::varchar as "grant", concat_ws(' ', account, began_on) as subject, abs(gap) as amount, opening as said, began_on as day,
  delivery_id, source, sheet, source_row, account, ended_before as ended_on, before as closing, opening, began_on, gap
from statements
where gap <> 0 and getvariable('place') is null
  and (opening_told is not null or (not is_broken and gap + coalesce(gap_after, 0) <> 0))
  and not exists (
    select 1 from statements o
    where o.account = statements.account and o.ended_on = statements.ended_before and o.opening_told is null and o.gap <> 0 and o.gap + o.gap_after = 0
  )

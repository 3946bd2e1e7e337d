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
-- Of a statement that another one overlaps, some lines count as the other's: it says nothing here.
with statements as (
  select
    account, source, sheet, statement, opening_balance as opening, closing_balance as closing, min(booked_on) as began_on, max(booked_on) as ended_on,
    arg_min(delivery_id, source_row) as delivery_id, min(source_row) as source_row
  from bank_lines
  where opening_balance is not null and closing_balance is not null and booked_on <= getvariable('as_of')
  group by account, source, sheet, statement, opening_balance, closing_balance
  having opening_balance + sum(amount) = closing_balance
),
following as (
  select
    *,
    lag(closing) over (partition by account order by began_on, ended_on, source) as before,
    lag(ended_on) over (partition by account order by began_on, ended_on, source) as ended_before
  from statements
)
select
  null::varchar as "grant", concat_ws(' ', account, began_on) as subject, abs(opening - before) as amount, opening as said, began_on as day,
  delivery_id, source, sheet, source_row, account, ended_before as ended_on, before as closing, opening, began_on, opening - before as gap
from following
where opening <> before and ended_before <= began_on and getvariable('place') is null

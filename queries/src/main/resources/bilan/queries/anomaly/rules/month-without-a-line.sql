/*
code: BANK-21
severity: warning
risk: none
title:
  fr: "mois sans aucune ligne dans les relevés"
  en: "month without a line in the statements"
message:
  fr: "Compte {account} : aucune ligne entre le {ended_on:day} et le {began_on:day} ; et aucun solde ne dit qu’il ne s’est rien passé"
  en: "Account {account}: no line between {ended_on:day} and {began_on:day}; and no balance says that nothing happened"
cause:
  fr: "période absente de l’export de la banque"
  en: "a period that the bank’s export lacks"
cure:
  fr: "Demander à la banque le relevé de cette période, et l’importer"
  en: "Ask the bank for the statement of this period, and ingest it"
*/
-- An account at rest is no gap: its statement comes to its balance, the next one begins with it, or the line after
-- goes on from it. Where no balance says so, a month is missing if three others in four have lines.
with lines as (
  select account, booked_on, date_trunc('month', booked_on)::date as month, amount, balance, delivery_id, source, sheet, source_row
  from bank_lines
  where booked_on <= getvariable('as_of')
),
months as (
  select
    account, month, max(booked_on) as last_on, min(booked_on) as first_on,
    arg_min({'delivery_id': delivery_id, 'source': source, 'sheet': sheet, 'source_row': source_row}, (booked_on, source_row)) as found
  from lines
  group by account, month
),
gaps as (
  select
    account, lag(last_on) over before as ended_on, first_on as began_on, found,
    date_diff('month', lag(month) over before, month) > 1 as is_silent,
    count(*) over whole >= 3 * (date_diff('month', min(month) over whole, max(month) over whole) + 1 - count(*) over whole) as is_lively
  from months
  window before as (partition by account order by month), whole as (partition by account)
),
balances as (
  select
    g.account, g.began_on,
    list(distinct l.balance) filter (where l.booked_on = g.ended_on and l.balance is not null) as after_it,
    list(distinct l.balance - l.amount) filter (where l.booked_on = g.began_on and l.balance is not null) as before_it
  from gaps g
  join lines l on l.account = g.account and l.booked_on in (g.ended_on, g.began_on)
  where g.is_silent
  group by g.account, g.began_on
)
select
  null::varchar as "grant", concat_ws(' ', g.account, g.began_on) as subject, null::decimal(38, 6) as amount, null::decimal(38, 6) as said, g.began_on as day,
  g.found.delivery_id, g.found.source, g.found.sheet, g.found.source_row, g.account, g.ended_on, g.began_on
from gaps g
join balances b on b.account = g.account and b.began_on = g.began_on
where if(
    b.after_it is null or b.before_it is null,
    g.is_lively or exists (select 1 from statements s where s.account = g.account and s.began_on <= g.ended_on and s.ended_on >= g.began_on and s.gap <> 0),
    not list_has_any(b.after_it, b.before_it)
  )
  and not exists (
    select 1 from statements s
    where s.account = g.account
      and ((s.began_on <= g.ended_on and s.ended_on >= g.began_on and s.is_even and (s.opening_told is not null or s.gap = 0))
        or (s.began_on = g.began_on and s.gap is not null and (s.opening_told is not null or not s.is_broken)))
  )
  and getvariable('place') is null

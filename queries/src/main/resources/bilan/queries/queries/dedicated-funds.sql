/*
title: {fr: "Fonds dédiés", en: "Dedicated funds"}
description: {fr: "Ce que les comptes de chaque exercice reportent (689), reprennent (789) et gardent (194 à 196) d’argent affecté à un projet", en: "What the accounts of each year carry forward (689), use (789) and hold (194 to 196) of money tied to a project"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  carried_forward:
    {label: {fr: Reporté, en: Carried forward}, kind: amount, additivity: known,
     definition: {fr: "Reports en fonds dédiés : compte 689, ce qui n’est pas encore dépensé comme convenu", en: "Account 689: what is not yet spent as agreed"}}
  used:
    {label: {fr: Utilisé, en: Used}, kind: amount, additivity: known,
     definition: {fr: "Utilisations de fonds dédiés : compte 789, des reports d’exercices antérieurs", en: "Account 789: what earlier years had carried forward"}}
  held:
    {label: {fr: À la clôture, en: At year end}, kind: amount, additivity: last,
     definition: {fr: "Solde des comptes 194, 195 et 196 ; d’après le grand livre (FEC) seulement. S’il est sans à-nouveaux, le solde d’après le grand livre de l’exercice précédent y est ajouté", en: "Balance of accounts 194, 195 and 196; from the ledger (FEC) only. If that has no opening entries, the balance of the ledger of the year before is added"}}
*/
with moved as (
  select
    fiscal_year as year,
    bool_or(account[1:3] in ('689', '789')) as moves,
    coalesce(-sum(income) filter (where account[1:3] = '689'), 0) as carried_forward,
    coalesce(sum(income) filter (where account[1:3] = '789'), 0) as used
  from income_statements(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where is_asked_place(place)
  group by fiscal_year
),
held as (
  select fiscal_year as year, coalesce(credit, 0) - coalesce(debit, 0) as amount
  from ledger_entries
  where entry_date <= getvariable('as_of') and account[1:3] in ('194', '195', '196')
),
balanced as (
  select b.*, coalesce(sum(h.amount), 0) as amount, count(h.amount) > 0 as holds
  from ledger_balances(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) b
  left join held h on h.year between b.first_year and b.fiscal_year
  where getvariable('place') is null
  group by b.fiscal_year, b.first_year, b.is_known, b.before_ends_on
),
balances as (
  select
    fiscal_year as year,
    if(is_known, amount, null) as held,
    holds,
    if(is_known, null, unopened_label(first_year, before_ends_on, getvariable('lang'))) as unopened
  from balanced
),
years as (
  select
    y.year,
    m.carried_forward,
    m.used,
    b.held,
    if(getvariable('lang') = 'en', 'accounts not given', 'comptes non fournis') as unknown,
    coalesce(b.unopened, no_ledger_label(y.year, getvariable('lang'))) as unheld,
    coalesce(m.moves, false) or coalesce(b.held <> 0, b.holds, false) as tells
  from range(getvariable('first_year')::bigint, getvariable('last_year')::bigint + 1) as y(year)
  left join moved m using (year)
  left join balances b using (year)
)
select
  year,
  carried_forward,
  if(carried_forward is null, unknown, null) as carried_forward_note,
  used,
  if(used is null, unknown, null) as used_note,
  held,
  if(held is null, unheld, null) as held_note
from years
where exists (select 1 from years where tells)
order by year

-- rows: lines of the accounts, or of the ledger where there is one; of the ledgers before it where it has no opening entries
with told as (
  select delivery_id, source, sheet, source_row, fiscal_year as year, account, label, place, if(side = 'income', amount, -amount) as income
  from accounts
  where fiscal_year not in (select fiscal_year from ledger_entries where fiscal_year is not null)
    and fiscal_year_end(fiscal_year, getvariable('first_month')) <= getvariable('as_of')
  union all
  select delivery_id, source, sheet, source_row, fiscal_year, account, label, null, coalesce(credit, 0) - coalesce(debit, 0)
  from ledger_entries
  where entry_date is null or entry_date <= getvariable('as_of')
)
select
  delivery_id, source, sheet, source_row, place, concat_ws(' ', account, label) as about, year,
  if(account[1:3] = '689', -income, null) as carried_forward,
  if(account[1:3] = '789', income, null) as used
from told
where account[1:3] in ('689', '789')
  and is_asked_place(place)
union all by name
select
  l.delivery_id, l.source, l.sheet, l.source_row, concat_ws(' ', l.account, l.label) as about, b.fiscal_year as year,
  coalesce(l.credit, 0) - coalesce(l.debit, 0) as held
from ledger_balances(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) b
join ledger_entries l on l.fiscal_year between b.first_year and b.fiscal_year
where b.is_known and l.entry_date <= getvariable('as_of') and l.account[1:3] in ('194', '195', '196')
  and getvariable('place') is null

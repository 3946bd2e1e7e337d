/*
title: {fr: "Compte de résultat simplifié", en: "Simplified income statement"}
description: {fr: "Charges et produits par poste du plan comptable et résultat, année par année ; les contributions volontaires à part", en: "Costs and income by heading of the French chart of accounts and the result, year by year; voluntary contributions apart"}
parameters:
  years: {type: years, default: last 3}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  side:
    {label: {fr: Partie, en: Part}, kind: text}
  heading:
    {label: {fr: Poste, en: Heading}, kind: text}
  amount:
    {label: {fr: Montant, en: Amount}, kind: amount,
     definition: {fr: "Comptes des classes 6 et 7 ; le grand livre d’un exercice remplace son compte de résultat. Résultat : produits moins charges. Contributions volontaires : comptes 86 et 87, hors résultat", en: "Accounts of classes 6 and 7 of the French chart of accounts; a year’s ledger replaces its income statement. Result: income less costs. Voluntary contributions: accounts 86 and 87, not in the result"}}
*/
with asked as (
  select fiscal_year as year, account[1] as class, account[1:2] as heading, bool_or(is_ledger) as is_ledger, sum(income) as income
  from statement_rows(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where fiscal_year between getvariable('first_year') and getvariable('last_year')
  group by all
),
-- A year is given by its costs and income; contributions alone make no statement.
given as (
  select
    y.year,
    bool_or(a.year is not null) as given,
    coalesce(bool_or(a.is_ledger), false) and fiscal_year_end(y.year, getvariable('first_month')) > getvariable('as_of') as under_way
  from range(getvariable('first_year')::bigint, getvariable('last_year')::bigint + 1) as y(year)
  left join asked a on a.year = y.year and a.class in ('6', '7')
  group by y.year
),
sums as (
  select
    year,
    if(class = '6', 1, if(class = '7', 2, 4)) as side,
    heading,
    if(class = '6' or heading = '86', -income, income) as amount
  from asked
  union all
  select year, if(class = '6', 1, 2), 'total', sum(if(class = '6', -income, income))
  from asked where class in ('6', '7')
  group by year, class
  union all
  select year, 3, 'result', sum(income) from asked where class in ('6', '7') group by year
),
lines as (
  select g.year, g.given, g.under_way, l.side, l.heading
  from given g, (select distinct side, heading from sums where exists (select 1 from given where given)) as l
),
unbalanced as (
  select year, sum(income) as gap from asked where class = '8' group by year having sum(income) <> 0
)
select
  l.year,
  statement_side(l.side, getvariable('lang')) as side,
  statement_side(l.side, 'fr') as side_in_id,
  statement_heading(l.side, l.heading, getvariable('lang')) as heading,
  statement_heading(l.side, l.heading, 'fr') as heading_in_id,
  if(l.heading in ('total', 'result'), 'sum', null) as heading_role,
  if(l.given, coalesce(s.amount, 0), null) as amount,
  case
    when not l.given then if(getvariable('lang') = 'en', 'accounts ' || fiscal_year_label(l.year) || ' not given', 'comptes ' || fiscal_year_label(l.year) || ' non fournis')
    when l.under_way then if(getvariable('lang') = 'en', 'year under way: the ledger as it stands', 'exercice en cours : le grand livre tel qu’il est')
    when l.side = 4 and u.gap is not null then if(getvariable('lang') = 'en',
      '86 and 87 do not balance: difference of €' || euros_label(abs(u.gap), 'en'),
      '86 et 87 ne s’équilibrent pas : écart de ' || euros_label(abs(u.gap), 'fr') || ' €')
  end as amount_note
from lines l
left join sums s on s.year = l.year and s.side = l.side and s.heading = l.heading
left join unbalanced u on u.year = l.year
order by l.side, l.heading, l.year

-- rows: each account or ledger entry, in its heading, in the total of its part and in the result
with asked as (
  select
    * exclude (place),
    account[1] as class,
    fiscal_year as year,
    coalesce(entry_date, fiscal_year_start(fiscal_year, getvariable('first_month'))::date) as day
  from statement_rows(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where fiscal_year between getvariable('first_year') and getvariable('last_year')
),
parts as (
  select *, if(class = '6', 1, if(class = '7', 2, 4)) as part, account[1:2] as word, if(class = '6' or account[1:2] = '86', -income, income) as amount from asked
  union all by name
  select *, if(class = '6', 1, 2) as part, 'total' as word, if(class = '6', -income, income) as amount from asked where class in ('6', '7')
  union all by name
  select *, 3 as part, 'result' as word, income as amount from asked where class in ('6', '7')
)
select
  delivery_id, source, sheet, source_row, null::varchar as place, day, about, year,
  statement_side(part, getvariable('lang')) as side,
  statement_heading(part, word, getvariable('lang')) as heading,
  amount
from parts

/*
title: {fr: "Le compte de résultat, d’une année à l’autre", en: "The income statement, from year to year"}
description: {fr: "De combien chaque poste des charges et des produits a bougé depuis l’année précédente, le plus fort d’abord", en: "By how much each heading of costs and income moved since the year before, the largest first"}
parameters:
  years: {type: years, default: last 3}
columns:
  side:
    {label: {fr: Partie, en: Part}, kind: text}
  heading:
    {label: {fr: Poste, en: Heading}, kind: text}
  before:
    {label: {fr: "Année d’avant", en: Year before}, kind: amount}
  amount:
    {label: {fr: "Dernière année", en: Last year}, kind: amount}
  moved:
    {label: {fr: Évolution, en: Change}, kind: amount,
     definition: {fr: "Montant de la dernière année moins celui de la précédente ; rien si l’une des deux n’est pas fournie, ou n’est pas finie", en: "Amount of the last year less that of the year before; nothing if one of them is not given, or not over"}}
*/
with asked as (
  select
    account[1] as class,
    account[1:2] as heading,
    income,
    if(account[1] = '6', -income, income) as signed,
    fiscal_year = getvariable('last_year') as is_last
  from statement_rows(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where account[1] in ('6', '7')
    and fiscal_year between getvariable('last_year') - 1 and getvariable('last_year')
    and fiscal_year_end(fiscal_year, getvariable('first_month')) <= getvariable('as_of')
),
parts as (
  select if(class = '6', 1, 2) as part, heading, signed, is_last from asked
  union all
  select if(class = '6', 1, 2), 'total', signed, is_last from asked
  union all
  select 3, 'result', income, is_last from asked
),
lines as (
  select
    part,
    heading,
    coalesce(sum(signed) filter (where not is_last), 0) as before,
    coalesce(sum(signed) filter (where is_last), 0) as amount
  from parts
  where (select count(distinct is_last) from asked) = 2
  group by all
)
select
  statement_side(part, getvariable('lang')) as side,
  statement_side(part, 'fr') as side_in_id,
  statement_heading(part, heading, getvariable('lang')) as heading,
  statement_heading(part, heading, 'fr') as heading_in_id,
  before,
  amount,
  amount - before as moved
from lines
where before <> amount or heading in ('total', 'result')
order by part, heading <> 'total', abs(moved) desc, heading

-- rows: each account or ledger entry of both years, in its heading, in the total of its part and in the result
with asked as (
  select
    * exclude (place),
    coalesce(entry_date, fiscal_year_start(fiscal_year, getvariable('first_month'))::date) as day,
    fiscal_year = getvariable('last_year') as is_last
  from statement_rows(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where account[1] in ('6', '7') and fiscal_year between getvariable('last_year') - 1 and getvariable('last_year')
),
parts as (
  select *, if(account[1] = '6', 1, 2) as part, account[1:2] as word, if(account[1] = '6', -income, income) as signed from asked
  union all by name
  select *, if(account[1] = '6', 1, 2) as part, 'total' as word, if(account[1] = '6', -income, income) as signed from asked
  union all by name
  select *, 3 as part, 'result' as word, income as signed from asked
)
select
  delivery_id, source, sheet, source_row, null::varchar as place, day, about,
  statement_side(part, getvariable('lang')) as side,
  statement_heading(part, word, getvariable('lang')) as heading,
  if(is_last, null, signed) as before,
  if(is_last, signed, null) as amount,
  if(is_last, signed, -signed) as moved
from parts

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
  moved:
    {label: {fr: Évolution, en: Change}, kind: amount,
     definition: {fr: "Montant de la dernière année moins celui de la précédente ; rien si l’une des deux n’est pas fournie, ou n’est pas finie", en: "Amount of the last year less that of the year before; nothing if one of them is not given, or not over"}}
*/
with moved as (
  select
    account[1] as class,
    account[1:2] as heading,
    if(account[1] = '6', -1, 1) * if(fiscal_year = getvariable('last_year'), income, -income) as amount,
    fiscal_year
  from statement_rows(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where account[1] in ('6', '7')
    and fiscal_year between getvariable('last_year') - 1 and getvariable('last_year')
    and fiscal_year_end(fiscal_year, getvariable('first_month')) <= getvariable('as_of')
),
lines as (
  select class, coalesce(heading, 'total') as heading, sum(amount) as moved
  from moved
  where (select count(distinct fiscal_year) from moved) = 2
  group by grouping sets ((class, heading), (class))
)
select
  statement_side(if(class = '6', 1, 2), getvariable('lang')) as side,
  statement_side(if(class = '6', 1, 2), 'fr') as side_in_id,
  statement_heading(if(class = '6', 1, 2), heading, getvariable('lang')) as heading,
  statement_heading(if(class = '6', 1, 2), heading, 'fr') as heading_in_id,
  moved
from lines
where moved <> 0
order by class, heading <> 'total', abs(moved) desc, heading

-- rows: each account or ledger entry of both years, in its heading and in the total of its part
with moved as (
  select
    * exclude (place),
    if(account[1] = '6', 1, 2) as part,
    account[1:2] as word,
    coalesce(entry_date, fiscal_year_start(fiscal_year, getvariable('first_month'))::date) as day,
    if(account[1] = '6', -1, 1) * if(fiscal_year = getvariable('last_year'), income, -income) as moved
  from statement_rows(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where account[1] in ('6', '7') and fiscal_year between getvariable('last_year') - 1 and getvariable('last_year')
),
parts as (
  select * from moved
  union all by name
  select * replace ('total' as word) from moved
)
select
  delivery_id, source, sheet, source_row, null::varchar as place, day, about,
  statement_side(part, getvariable('lang')) as side,
  statement_heading(part, word, getvariable('lang')) as heading,
  moved
from parts

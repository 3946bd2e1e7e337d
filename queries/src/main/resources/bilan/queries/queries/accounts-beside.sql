/*
title: {fr: "Les comptes à côté des fichiers", en: "The accounts beside the files"}
description: {fr: "Ventes et subventions de chaque année d’après les fichiers, les comptes 70 et 74, et l’écart", en: "Sales and grants of each year by the files, accounts 70 and 74, and the difference"}
parameters:
  years: {type: years, default: last 3}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  sales:
    {label: {fr: Ventes HT, en: Sales excl. tax}, kind: amount, tax: excl,
     definition: {fr: "Une prestation compte aux jours de sa période", en: "A service belongs to the days of its period"}}
  account_70:
    {label: {fr: Compte 70, en: Account 70}, kind: amount}
  sales_gap:
    {label: {fr: "Écart des ventes", en: Difference of sales}, kind: amount,
     definition: {fr: "Compte 70 moins ventes HT", en: "Account 70 less sales"}}
  grants:
    {label: {fr: Subventions rattachées, en: Grants attributed}, kind: amount}
  account_74:
    {label: {fr: Compte 74, en: Account 74}, kind: amount}
  grants_gap:
    {label: {fr: "Écart des subventions", en: Difference of grants}, kind: amount,
     definition: {fr: "Compte 74 moins subventions rattachées", en: "Account 74 less grants attributed"}}
*/
with sold as (
  select fiscal_year_of(starts) as year, if(sum(excl_lacking) > 0, null, sum(excl)) as amount
  from sales_shares(getvariable('from_date'), getvariable('to_date'), interval 1 year)
  where is_sale(channel)
  group by 1
),
-- A grant without a year belongs to nobody knows which.
granted as (
  select y.year, if(bool_or(s.amount is null), null, sum(s.amount)) as amount
  from range(getvariable('first_year')::bigint, getvariable('last_year')::bigint + 1) as y(year)
  join grant_shares(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) s on coalesce(s.fiscal_year, y.year) = y.year
  where s.stands
  group by y.year
),
booked as (
  select
    fiscal_year as year,
    sum(income) filter (where account[1:2] = '70') as account_70,
    sum(income) filter (where account[1:2] = '74') as account_74
  from statement_rows(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where fiscal_year between getvariable('first_year') and getvariable('last_year')
    and fiscal_year_end(fiscal_year, getvariable('first_month')) <= getvariable('as_of')
  group by fiscal_year
)
select
  b.year,
  s.amount as sales,
  b.account_70,
  b.account_70 - s.amount as sales_gap,
  g.amount as grants,
  b.account_74,
  b.account_74 - g.amount as grants_gap
from booked b
left join sold s on s.year = b.year
left join granted g on g.year = b.year
order by b.year

-- rows: each sale, each grant by what settles it, each account or ledger entry
select
  delivery_id, source, sheet, source_row, place, day, about, days, length,
  fiscal_year_of(starts) as year,
  excl as sales,
  excl_said as sales_said
from sales_rows(getvariable('from_date'), getvariable('to_date'), interval 1 year)
where is_sale(channel)
union all by name
select
  delivery_id, source, sheet, source_row, place, day, concat_ws(' – ', "grant", funder) as about, days, length,
  fiscal_year as year,
  amount as grants,
  said as grants_said
from grant_share_rows(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
where stands
union all by name
select
  delivery_id, source, sheet, source_row, null::varchar as place,
  coalesce(entry_date, fiscal_year_start(fiscal_year, getvariable('first_month'))::date) as day, about,
  fiscal_year as year,
  if(account[1:2] = '70', income, null) as account_70,
  if(account[1:2] = '74', income, null) as account_74
from statement_rows(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
where fiscal_year between getvariable('first_year') and getvariable('last_year')
  and account[1:2] in ('70', '74')

/*
title: {fr: "Autofinancement", en: "Self-financing"}
description: {fr: "Part des ressources propres dans les produits, d’après les comptes seulement", en: "Share of own resources in income, from the accounts only"}
parameters:
  years: {type: years, default: last 3}
comparable: {by: year}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  own_income:
    {figure: own_income, label: {fr: Ressources propres, en: Own resources}, kind: amount, additivity: sum,
     definition: {fr: "Comptes 70 + 75 hors 7551 + 76", en: "Accounts 70 + 75 without 7551 + 76"}}
  all_income:
    {figure: all_income, label: {fr: Produits, en: Income}, kind: amount, additivity: sum,
     definition: {fr: "Classe 7 hors 78, 79 et 87", en: "Class 7 without 78, 79 and 87"}}
  self_financing_rate:
    {figure: self_financing_rate, label: {fr: "Taux d’autofinancement", en: Self-financing rate}, kind: rate, better: up,
     definition: {fr: "(70 + 75 hors 7551 + 76) / (classe 7 hors 78, 79 et 87)", en: "(70 + 75 without 7551 + 76) / (class 7 without 78, 79 and 87)"}}
  self_financing_estimate:
    {figure: self_financing_estimate, label: {fr: "Estimé, hors comptabilité", en: "Estimate, not from the accounts"}, kind: rate,
     definition: {fr: "(ventes HT + adhésions et dons) / (les mêmes + subventions rattachées) ; un autre chiffre que le taux, d’après les ventes et les conventions", en: "(sales excl. tax + memberships and donations) / (the same + attributed grants); another figure than the rate, from sales and agreements"}}
*/
with asked as (
  select fiscal_year as year, account, axis, income
  from income_statements(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where fiscal_year between getvariable('first_year') and getvariable('last_year')
),
rates as (
  select
    year,
    sum(income) filter (where account[1:2] in ('70', '75', '76') and account not like '7551%') as own_income,
    sum(income) filter (where account[1] = '7' and account[1:2] not in ('78', '79')) as all_income,
    quotient(
      coalesce(sum(income) filter (where account[1:2] in ('70', '75', '76') and account not like '7551%'), 0) * 100,
      sum(income) filter (where account[1] = '7' and account[1:2] not in ('78', '79'))
    ) as self_financing_rate
  from asked
  group by year
),
own as (
  select
    fiscal_year_of(starts) as year,
    known_sum(
      if(is_contribution(channel), either, excl),
      if(is_contribution(channel), excl_known + excl_lacking, excl_known),
      if(is_contribution(channel), 0, excl_lacking)
    ) as amount
  from sales_shares(getvariable('from_date'), getvariable('to_date'), interval 1 year)
  group by 1
),
granted as (
  select fiscal_year as year, sum(amount) as amount
  from grant_shares(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where stands
  group by 1
)
select
  y.year,
  r.own_income,
  r.all_income,
  r.self_financing_rate,
  quotient(o.amount * 100, o.amount + coalesce(g.amount, 0)) as self_financing_estimate
from range(getvariable('first_year')::bigint, getvariable('last_year')::bigint + 1) as y(year)
left join rates r using (year)
left join own o using (year)
left join granted g using (year)
order by y.year

-- rows: of the estimate, each sale and each grant attributed to the year
select
  delivery_id, source, sheet, source_row, place, day, about, days, length,
  fiscal_year_of(starts) as year,
  if(is_contribution(channel), coalesce(excl, incl), excl) as self_financing_estimate,
  self_financing_estimate as self_financing_estimate_of
from sales_rows(getvariable('from_date'), getvariable('to_date'), interval 1 year)
union all by name
select
  delivery_id, source, sheet, source_row, place, day, concat_ws(' – ', "grant", funder) as about, fiscal_year as year,
  0 as self_financing_estimate,
  amount as self_financing_estimate_of
from grant_share_rows(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
where stands

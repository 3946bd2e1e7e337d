/*
title: {fr: "Autofinancement", en: "Self-financing"}
description: {fr: "Part des ressources propres dans les produits, d'après les comptes seulement", en: "Share of own resources in income, from the accounts only"}
parameters:
  years: {type: years, default: last 3}
comparable: {by: year}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  own_income:
    {label: {fr: Ressources propres, en: Own resources}, kind: amount, additivity: sum,
     definition: {fr: "Comptes 70 + 75 hors 7551 + 76", en: "Accounts 70 + 75 without 7551 + 76"}}
  all_income:
    {label: {fr: Produits, en: Income}, kind: amount, additivity: sum,
     definition: {fr: "Classe 7 hors 78, 79 et 87", en: "Class 7 without 78, 79 and 87"}}
  self_financing_rate:
    {label: {fr: "Taux d'autofinancement", en: Self-financing rate}, kind: rate, better: up,
     definition: {fr: "(70 + 75 hors 7551 + 76) / (classe 7 hors 78, 79 et 87)", en: "(70 + 75 without 7551 + 76) / (class 7 without 78, 79 and 87)"}}
*/
with asked as (
  select fiscal_year as year, account, axis, income
  from income_statements(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where fiscal_year between getvariable('first_year') and getvariable('last_year')
)
select
  year,
  sum(income) filter (where account[1:2] in ('70', '75', '76') and account not like '7551%') as own_income,
  sum(income) filter (where account[1] = '7' and account[1:2] not in ('78', '79')) as all_income,
  cast(
    coalesce(sum(income) filter (where account[1:2] in ('70', '75', '76') and account not like '7551%'), 0) * 100
    / nullif(sum(income) filter (where account[1] = '7' and account[1:2] not in ('78', '79')), 0) as decimal(9, 4)
  ) as self_financing_rate
from asked
group by year
order by year

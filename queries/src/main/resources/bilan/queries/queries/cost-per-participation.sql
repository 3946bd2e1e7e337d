/*
title: {fr: "Coût par participation", en: "Cost per participation"}
description: {fr: "Charges de la médiation divisées par les participations, d’après les comptes", en: "Costs of digital mediation divided by participations, from the accounts"}
parameters:
  years: {type: years, default: last 3}
comparable: {by: year}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  charges:
    {label: {fr: Charges, en: Costs}, kind: amount, additivity: sum,
     definition: {fr: "Axe médiation, sans la part de structure ; sans axes dans les comptes, toutes les charges, café inclus", en: "Of digital mediation, without the share of overheads; without axes in the accounts, every cost, café included"}}
  participations:
    {figure: participations, label: {fr: Participations, en: Participations}, kind: count, additivity: sum}
  cost_per_participation:
    {figure: cost_per_participation, label: {fr: Coût par participation, en: Cost per participation}, kind: amount, better: down,
     definition: {fr: "Charges (classe 6 avec 68 et 689) divisées par les participations", en: "Costs (class 6 of the French chart of accounts, with 68 and 689) divided by participations"}}
*/
with asked as (
  select fiscal_year as year, account, axis, income
  from income_statements(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where fiscal_year between getvariable('first_year') and getvariable('last_year')
),
charges as (
  select
    year,
    -(if(
      count(axis) > 0,
      coalesce(sum(income) filter (where axis = 'mediation'), 0),
      sum(income)
    )) as charges
  from asked
  where account[1] = '6'
  group by year
),
attended as (
  select fiscal_year_of(activity_date) as year, sum(participants) as participations
  from attendance
  where is_mediation(kind) and activity_date between getvariable('from_date') and getvariable('to_date')
  group by 1
)
select
  year,
  charges,
  participations,
  quotient(charges, participations) as cost_per_participation
from charges
full join attended using (year)
order by year

/*
title: {fr: "Le bénévolat valorisé", en: "Volunteering valued"}
description: {fr: "Heures de bénévolat déclarées, à côté de ce que les comptes en valorisent", en: "Volunteer hours declared, beside what the accounts value them at"}
parameters:
  years: {type: years, default: last 3}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  hours:
    {label: {fr: Heures déclarées, en: Hours declared}, kind: hours, additivity: sum,
     definition: {fr: "Heures des bénévoles de la feuille « Équipe »", en: "Hours of volunteers in the sheet “Team”"}}
  valued:
    {label: {fr: Valorisées au compte 875, en: Valued in account 875}, kind: amount, additivity: sum,
     definition: {fr: "Bénévolat, compte 875 du plan comptable", en: "Volunteering, account 875 of the French chart of accounts"}}
  per_hour:
    {label: {fr: Par heure, en: An hour}, kind: amount,
     definition: {fr: "Montant valorisé, divisé par les heures déclarées", en: "Amount valued, divided by the hours declared"}}
*/
-- Only years in which both are given: neither says anything of the other alone.
with declared as (
  select fiscal_year_of(month) as year, sum(hours) as hours
  from team
  where month between getvariable('from_date') and getvariable('to_date')
    and is_volunteer(contract)
  group by 1
),
valued as (
  select fiscal_year as year, sum(income) as valued
  from statement_rows(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where account[1:3] = '875'
  group by 1
)
select d.year, d.hours, v.valued, quotient(v.valued, d.hours) as per_hour
from declared d
join valued v using (year)
where d.hours > 0
order by d.year

-- rows: each row of volunteers, each account or ledger entry
select
  delivery_id, source, sheet, source_row, place, month as day, concat_ws(' – ', role, contract) as about,
  fiscal_year_of(month) as year,
  hours,
  null as valued,
  null as per_hour,
  hours as per_hour_of
from team
where month between getvariable('from_date') and getvariable('to_date')
  and is_volunteer(contract)
union all by name
select
  delivery_id, source, sheet, source_row, null::varchar as place,
  coalesce(entry_date, fiscal_year_start(fiscal_year, getvariable('first_month'))::date) as day, about, fiscal_year as year,
  income as valued,
  income as per_hour
from statement_rows(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
where account[1:3] = '875'
  and fiscal_year between getvariable('first_year') and getvariable('last_year')

/*
title: {fr: "Équipe par année", en: "Team by year"}
description: {fr: "Équivalents temps plein moyens, salariés en fin d’année, heures de bénévolat", en: "Average full-time equivalents, employees at the year's end, volunteer hours"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
comparable: {by: year}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  team_fte:
    {figure: team_fte, label: {fr: ETP moyens, en: Average FTE}, kind: number, unit: FTE,
     definition: {fr: "Salariés (CDI, CDD, aidés, alternance), en moyenne des mois renseignés", en: "Employees, averaged over the months that have rows"}}
  team_headcount:
    {figure: team_headcount, label: {fr: "Salariés en fin d’année", en: Employees at year end}, kind: count,
     definition: {fr: "Salariés du dernier mois de la période", en: "Employees in the period's last month"}}
  volunteer_hours:
    {figure: volunteer_hours, label: {fr: Heures de bénévolat, en: Volunteer hours}, kind: hours, additivity: sum,
     definition: {fr: "À part des salariés", en: "Apart from employees"}}
*/
with rows as (
  select
    fiscal_year_of(month) as year,
    date_trunc('month', month)::date as month,
    is_employee(contract) as employee,
    is_volunteer(contract) as volunteer,
    place,
    fte,
    headcount,
    hours
  from team
  where month between getvariable('from_date') and getvariable('to_date')
),
months as (
  select year, count(distinct month) as months, max(month) as last from rows group by year
)
select
  r.year,
  quotient(coalesce(sum(fte) filter (where employee), 0), any_value(m.months)) as team_fte,
  coalesce(sum(headcount) filter (where employee and r.month = m.last), 0) as team_headcount,
  coalesce(sum(hours) filter (where volunteer), 0) as volunteer_hours
from rows r
join months m using (year)
where is_asked_place(place)
group by r.year
order by r.year

/*
title: {fr: "Heures d’une subvention", en: "Hours of a grant"}
description: {fr: "Heures passées sur une subvention (sans -p grant=CODE : sur toutes), par exercice", en: "Hours worked on a grant (without -p grant=CODE: on any), by fiscal year"}
published: never
parameters:
  grant: {type: grant, optional: true}
  years: {type: years, default: last 3}
columns:
  grant:
    {label: {fr: Subvention, en: Grant}, kind: text}
  year:
    {label: {fr: Année, en: Year}, kind: year}
  persons:
    {label: {fr: Personnes, en: Persons}, kind: count, additivity: none,
     definition: {fr: "Personnes dont des heures sont données", en: "Persons of whom hours are given"}}
  hours:
    {label: {fr: Heures, en: Hours}, kind: hours, additivity: sum}
*/
select
  "grant",
  fiscal_year_of("month") as year,
  count(distinct person_key) as persons,
  sum(hours) as hours
from timesheets
where "month" <= getvariable('as_of')
  and (getvariable('grant') is null or "grant" = getvariable('grant'))
group by all
order by "grant", year

-- rows: each line of a timesheet; the first one of each person counts her
select
  delivery_id, source, sheet, source_row, "month" as day, "grant" as about, "grant", fiscal_year_of("month") as year,
  if(row_number() over (
    partition by "grant", fiscal_year_of("month"), person_key order by "month", delivery_id, source_row, source, sheet
  ) = 1 and person_key is not null, 1, 0) as persons,
  hours
from timesheets
where "month" <= getvariable('as_of')
  and (getvariable('grant') is null or "grant" = getvariable('grant'))

/*
title: {fr: "Nouvelles personnes", en: "New people"}
description: {fr: "Personnes dont la première activité dans les données est de l’année, dans chaque lieu fréquenté", en: "People whose first activity in the data is of the year, at each place visited"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
comparable: {dataset: attendance, by: year}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  place:
    {label: {fr: Lieu, en: Place}, kind: text}
  people_new:
    {figure: people_new, label: {fr: Nouvelles personnes, en: New people}, kind: count, additivity: distinct, better: up,
     definition: {fr: "Première activité dans les données, tous lieux confondus ; n.c. la première année où des personnes sont identifiées", en: "First activity in the data, in any place; n/a in the first year in which people are identified"}}
  identified_share:
    {label: {fr: Participations identifiées, en: Identified participations}, kind: rate,
     definition: {fr: "Part des participations qui portent une personne ; sous 80 %, pas de total", en: "Share of participations that bear a person; under 80% no total"}}
*/
with counted as (
  select place, person_key, activity_date, fiscal_year_of(activity_date) as year
  from participations
  where is_mediation(kind) and activity_date <= getvariable('to_date') and person_key is not null
),
firsts as (
  select person_key, min(activity_date) as first_on from counted group by person_key
),
people as (
  select
    c.year,
    c.place,
    count(*) as known,
    count(distinct c.person_key) filter (where fiscal_year_of(f.first_on) = c.year) as people_new
  from counted c
  join firsts f using (person_key)
  where c.activity_date >= getvariable('from_date')
  group by grouping sets ((c.year, c.place), (c.year))
),
everybody as (
  select fiscal_year_of(activity_date) as year, place, sum(participants) as participations
  from attendance
  where is_mediation(kind) and activity_date between getvariable('from_date') and getvariable('to_date')
  group by grouping sets ((year, place), (year))
)
select
  e.year,
  coalesce(e.place, if(getvariable('lang') = 'en', 'network', 'réseau')) as place,
  coalesce(p.people_new, 0) as people_new,
  quotient(coalesce(p.known, 0) * 100, e.participations) as identified_share
from everybody e
left join people p on p.year = e.year and p.place is not distinct from e.place
where is_asked_place(e.place)
order by e.year, e.place nulls first

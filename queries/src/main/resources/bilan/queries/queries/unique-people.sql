/*
title: {fr: "Personnes identifiées", en: "Identified people"}
description: {fr: "Personnes distinctes par année et par lieu ; elles ne s’additionnent pas", en: "Distinct people by year and place; they don't add up"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
comparable: {dataset: attendance, by: year}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  place:
    {label: {fr: Lieu, en: Place}, kind: text}
  people_identified:
    {figure: people_identified, label: {fr: Personnes identifiées, en: Identified people}, kind: count, additivity: distinct, better: up,
     definition: {fr: "Personnes distinctes parmi celles qui sont identifiées", en: "Distinct people among those identified"}}
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
    count(distinct c.person_key) as people_identified
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
  coalesce(p.people_identified, 0) as people_identified,
  quotient(coalesce(p.known, 0) * 100, e.participations) as identified_share
from everybody e
left join people p on p.year = e.year and p.place is not distinct from e.place
where is_asked_place(e.place)
order by e.year, e.place nulls first

/*
title: {fr: "Activités par intitulé", en: "Activities by title"}
description: {fr: "Ateliers, accompagnements et formations par intitulé : les plus fréquents, les plus suivis, les nouveaux", en: "Workshops, sessions and training courses by title: the most frequent, the best attended, the new ones"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
  most: {type: count, optional: true, label: {fr: "Seulement les plus fréquents et les plus suivis", en: "Only the most frequent and the best attended"}}
  new: {type: boolean, default: non, label: {fr: "Seulement les intitulés apparus la dernière année", en: "Only the titles that appeared in the last year"}}
comparable: {dataset: attendance, by: period}
columns:
  activity:
    {label: {fr: Intitulé, en: Title}, kind: text}
  activities_held:
    {label: {fr: Activités, en: Activities}, kind: count, persons: false, additivity: sum}
  participants:
    {label: {fr: Participations, en: Participations}, kind: count, additivity: sum, better: up}
  new_in:
    {label: {fr: Depuis, en: Since}, kind: text,
     definition: {fr: "Première année où une activité, en n’importe quel lieu, porte cet intitulé ; rien si c’est la première année où des intitulés sont donnés, ou si des activités du même type, sans intitulé, la précèdent", en: "First year in which an activity, in any place, bears that title; nothing where it is the first year in which titles are given, or where activities of the same kind without a title come before"}}
*/
-- Titles that differ in case, accents and marks only are one.
with counted as (
  select
    folded_name(activity) as folded, kind, grain, place, activity_date, participants,
    fiscal_year_of(activity_date) as year
  from attendance
  where activity_date <= getvariable('to_date')
    and is_mediation(kind)
),
firsts as (
  select folded, min(year) as year from counted where folded is not null group by folded
),
-- An activity of the same kind may have had the title before, if it has none.
doubted as (
  select distinct f.folded
  from firsts f
  join counted c on c.folded = f.folded
  join counted u on u.folded is null and u.kind = c.kind and u.year < f.year
),
held as (
  select
    folded,
    if(bool_or(grain = 'month'), null, count(*)) as activities_held,
    coalesce(sum(participants), 0) as participants
  from counted
  where activity_date >= getvariable('from_date')
    and is_asked_place(place)
  group by folded
),
ranked as (
  select
    h.*,
    f.year as first_year,
    row_number() over (order by h.folded is null, h.activities_held desc nulls last, h.participants desc, h.folded) as often,
    row_number() over (order by h.folded is null, h.participants desc, h.activities_held desc nulls last, h.folded) as crowded
  from held h
  left join firsts f on f.folded = h.folded
)
select
  coalesce(t.title, if(getvariable('lang') = 'en', '(untitled)', '(sans intitulé)')) as activity,
  coalesce(t.title, '(sans intitulé)') as activity_in_id,
  r.activities_held,
  if(r.activities_held is null, counted_by_month_note(getvariable('lang')), null) as activities_held_note,
  r.participants,
  case when r.first_year > (select min(f.year) from firsts f) and r.folded not in (select d.folded from doubted d)
    then fiscal_year_label(r.first_year)
  end as new_in,
  null::varchar as new_in_in_id
from ranked r
left join activity_titles(getvariable('to_date')) t on t.folded = r.folded
where if(getvariable('new'),
    r.first_year = getvariable('last_year') and r.first_year > (select min(f.year) from firsts f)
      and r.folded not in (select d.folded from doubted d),
    true)
  and (getvariable('most') is null or r.folded is null or least(r.often, r.crowded) <= getvariable('most'))
  and not (getvariable('new') and r.folded is null)
  -- What has no title is a line where it is more than a tenth of all.
  and (r.folded is not null or getvariable('most') is null or r.participants * 10 > (select sum(h.participants) from held h))
  and exists (select 1 from held h where h.folded is not null)
order by r.folded is null, r.activities_held desc nulls last, r.participants desc, r.folded

-- rows: each activity
select
  a.delivery_id, a.source, a.sheet, a.source_row, a.place, a.activity_date as day, a.activity as about,
  coalesce(t.title, if(getvariable('lang') = 'en', '(untitled)', '(sans intitulé)')) as activity,
  if(a.grain = 'month', null, 1) as activities_held,
  a.participants
from attendance a
left join activity_titles(getvariable('to_date')) t on t.folded = folded_name(a.activity)
where a.activity_date between getvariable('from_date') and getvariable('to_date')
  and is_asked_place(a.place)
  and is_mediation(a.kind)

/*
title: {fr: "Fréquentation par type d’activité", en: "Attendance by kind of activity"}
description: {fr: "Activités, participants et heures par type d’activité ; les réunions ne comptent pas", en: "Activities, participants and hours by kind of activity; meetings don't count"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
published: network_only
comparable: {dataset: attendance, by: year}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  kind:
    {label: {fr: "Type d’activité", en: Kind}, kind: text}
  activities_held:
    {label: {fr: Activités, en: Activities}, kind: count, persons: false, additivity: sum}
  participants:
    {label: {fr: Participants, en: Participants}, kind: count, additivity: sum, better: up}
  hours:
    {label: {fr: Heures, en: Hours}, kind: hours, additivity: known}
*/
-- A kind of one year has a line in each year: that there was none is a figure where presences came.
with facts as (
  select
    fiscal_year_of(activity_date) as year,
    kind,
    grain,
    participants,
    duration_minutes
  from attendance
  where activity_date between getvariable('from_date') and getvariable('to_date')
    and kind <> 'meeting'
    and is_asked_place(place)
),
everywhere as (
  select y.year, k.kind
  from range(getvariable('first_year')::bigint, getvariable('last_year')::bigint + 1) as y(year),
    (select distinct kind from facts) as k
)
select
  e.year,
  activity_label(e.kind, getvariable('lang')) as kind,
  activity_label(e.kind, 'fr') as kind_in_id,
  if(bool_or(f.grain = 'month'), null, count(f.kind)) as activities_held,
  if(bool_or(f.grain = 'month'), counted_by_month_note(getvariable('lang')), null) as activities_held_note,
  coalesce(sum(f.participants), 0) as participants,
  quotient(if(count(f.kind) = 0, 0, sum(f.duration_minutes)), 60) as hours,
  if(count(f.kind) > 0 and count(f.duration_minutes) = 0,
    if(getvariable('lang') = 'en', 'duration known for 0%', 'durée connue pour 0 %'), null) as hours_note
from everywhere e
left join facts f on f.year = e.year and f.kind = e.kind
group by e.year, e.kind
order by e.year, e.kind in ('event', 'walk_in'), participants desc, 2

-- rows: each activity
select
  delivery_id, source, sheet, source_row, place, activity_date as day, activity as about,
  fiscal_year_of(activity_date) as year,
  activity_label(kind, getvariable('lang')) as kind,
  if(grain = 'month', null, 1) as activities_held,
  participants,
  quotient(duration_minutes, 60) as hours,
  duration_minutes as hours_said
from attendance
where activity_date between getvariable('from_date') and getvariable('to_date')
  and is_asked_place(place)
  and kind <> 'meeting'

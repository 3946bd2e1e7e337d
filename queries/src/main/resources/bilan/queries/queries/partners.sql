/*
title: {fr: "Partenaires", en: "Partners"}
description: {fr: "Avec qui les activités et les réunions se font, combien de fois, depuis quand", en: "With whom activities and meetings are held, how often, since when"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
  most: {type: count, optional: true, label: {fr: "Seulement ceux que l’on voit le plus", en: "Only those met most often"}}
comparable: {dataset: attendance, by: period}
columns:
  partner:
    {label: {fr: Partenaire, en: Partner}, kind: text}
  activities_held:
    {label: {fr: Activités et réunions, en: Activities and meetings}, kind: count, persons: false, additivity: sum,
     definition: {fr: "Ateliers, accompagnements, formations, événements, venues libres et réunions dont la ligne nomme le partenaire", en: "Workshops, sessions, training courses, events, walk-ins and meetings whose row names the partner"}}
  participants:
    {label: {fr: Participations, en: Participations}, kind: count, additivity: sum, better: up,
     definition: {fr: "Participants des ateliers, accompagnements et formations seulement", en: "Participants in workshops, sessions and training courses only"}}
  first_on:
    {label: {fr: Première fois, en: First time}, kind: date,
     definition: {fr: "Dans les données, même avant la période", en: "In the data, even before the period"}}
  last_on:
    {label: {fr: Dernière fois, en: Last time}, kind: date}
*/
-- Partners whose names differ in case, accents and marks only are one.
with met as (
  select folded_name(partner) as folded, grain, kind, activity_date, participants
  from attendance
  where partner is not null
    and activity_date <= getvariable('to_date')
    and is_asked_place(place)
),
counted as (
  select
    folded,
    if(bool_or(grain = 'month'), null, count(*)) as activities_held,
    coalesce(sum(participants) filter (where is_mediation(kind)), 0) as participants,
    max(activity_date) as last_on
  from met
  where activity_date >= getvariable('from_date')
  group by folded
),
ranked as (
  select
    *,
    row_number() over (order by activities_held desc nulls last, participants desc, folded) as often
  from counted
)
select
  n.name as partner,
  r.activities_held,
  if(r.activities_held is null, counted_by_month_note(getvariable('lang')), null) as activities_held_note,
  r.participants,
  (select min(m.activity_date) from met m where m.folded = r.folded) as first_on,
  null::varchar as first_on_in_id,
  r.last_on,
  null::varchar as last_on_in_id
from ranked r
join partner_names(getvariable('to_date')) n on n.folded = r.folded
where getvariable('most') is null or r.often <= getvariable('most')
order by r.often

-- rows: each activity and meeting that names the partner
select
  a.delivery_id, a.source, a.sheet, a.source_row, a.place, a.activity_date as day, a.activity as about,
  n.name as partner,
  if(a.grain = 'month', null, 1) as activities_held,
  if(is_mediation(a.kind), a.participants, 0) as participants
from attendance a
join partner_names(getvariable('to_date')) n on n.folded = folded_name(a.partner)
where a.activity_date between getvariable('from_date') and getvariable('to_date')
  and is_asked_place(a.place)

/*
title: {fr: "Fréquentation par mois", en: "Attendance by month"}
description: {fr: "Activités et participations, mois par mois", en: "Activities and participations, month by month"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
comparable: {dataset: attendance, by: month}
columns:
  month:
    {label: {fr: Mois, en: Month}, kind: month}
  activities:
    {figure: activities, label: {fr: Activités, en: Activities}, kind: count, additivity: sum, better: up,
     definition: {fr: "Ateliers, accompagnements individuels et formations, sans les réunions", en: "Workshops, individual sessions and training courses, without meetings"}}
  participations:
    {figure: participations, label: {fr: Participations, en: Participations}, kind: count, additivity: sum, better: up,
     definition: {fr: "Somme des participants ; une personne venue trois fois compte trois fois", en: "Sum of participants; somebody who came three times counts three times"}}
  passages:
    {figure: passages, label: {fr: Passages, en: Visits}, kind: count, additivity: sum, better: up,
     definition: {fr: "Participants aux événements et venues libres, à part", en: "Participants in events and walk-ins, apart"}}
*/
select
  date_trunc('month', activity_date)::date as month,
  if(bool_or(grain = 'month' and is_mediation(kind)), null,
    count(*) filter (where is_mediation(kind))) as activities,
  if(bool_or(grain = 'month' and is_mediation(kind)),
    counted_by_month_note(getvariable('lang')), null) as activities_note,
  coalesce(sum(participants) filter (where is_mediation(kind)), 0) as participations,
  coalesce(sum(participants) filter (where kind in ('event', 'walk_in')), 0) as passages
from attendance
where activity_date between getvariable('from_date') and getvariable('to_date')
  and is_asked_place(place)
group by month
order by month

-- rows: each activity
select
  delivery_id, source, sheet, source_row, place, activity_date as day, activity as about,
  date_trunc('month', activity_date)::date as month,
  case when not is_mediation(kind) then 0 when grain = 'month' then null else 1 end as activities,
  if(is_mediation(kind), participants, 0) as participations,
  if(kind in ('event', 'walk_in'), participants, 0) as passages
from attendance
where activity_date between getvariable('from_date') and getvariable('to_date')
  and is_asked_place(place)

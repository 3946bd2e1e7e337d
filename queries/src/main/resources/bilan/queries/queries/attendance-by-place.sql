/*
title: {fr: "Fréquentation par lieu", en: "Attendance by place"}
description: {fr: "Activités, participations et heures de chaque lieu, année par année", en: "Activities, participations and hours of each place, year by year"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
comparable: {dataset: attendance, by: year}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  place:
    {label: {fr: Lieu, en: Place}, kind: text}
  activities:
    {figure: activities, label: {fr: Activités, en: Activities}, kind: count, additivity: sum, better: up,
     definition: {fr: "Ateliers, accompagnements individuels et formations, sans les réunions", en: "Workshops, individual sessions and training courses, without meetings"}}
  participations:
    {figure: participations, label: {fr: Participations, en: Participations}, kind: count, additivity: sum, better: up,
     definition: {fr: "Somme des participants ; une personne venue trois fois compte trois fois", en: "Sum of participants; somebody who came three times counts three times"}}
  passages:
    {figure: passages, label: {fr: Passages, en: Visits}, kind: count, additivity: sum, better: up,
     definition: {fr: "Participants aux événements et venues libres, à part", en: "Participants in events and walk-ins, apart"}}
  mediation_hours:
    {figure: mediation_hours, label: {fr: "Heures d’animation", en: Activity hours}, kind: hours, additivity: sum, better: up,
     definition: {fr: "Durée des activités, chacune comptée une fois", en: "Duration of activities, each counted once"}}
*/
select
  fiscal_year_of(activity_date) as year,
  place,
  if(bool_or(grain = 'month' and is_mediation(kind)), null,
    count(*) filter (where is_mediation(kind))) as activities,
  coalesce(sum(participants) filter (where is_mediation(kind)), 0) as participations,
  coalesce(sum(participants) filter (where kind in ('event', 'walk_in')), 0) as passages,
  quotient(coalesce(sum(duration_minutes) filter (where is_mediation(kind)), 0), 60) as mediation_hours
from attendance
where activity_date between getvariable('from_date') and getvariable('to_date')
  and is_asked_place(place)
group by all
order by year, place

-- rows: each activity
select
  delivery_id, source, sheet, source_row, place, activity_date as day, activity as about,
  fiscal_year_of(activity_date) as year,
  case when not is_mediation(kind) then 0 when grain = 'month' then null else 1 end as activities,
  if(is_mediation(kind), participants, 0) as participations,
  if(kind in ('event', 'walk_in'), participants, 0) as passages,
  if(is_mediation(kind), quotient(duration_minutes, 60), 0) as mediation_hours,
  duration_minutes as mediation_hours_said
from attendance
where activity_date between getvariable('from_date') and getvariable('to_date')
  and is_asked_place(place)

/*
title: {fr: Fréquentation par année, en: Attendance by year}
description: {fr: "Activités, participations, passages et heures, année par année", en: "Activities, participations, visits and hours, year by year"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
comparable: {dataset: attendance, by: year}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
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
  participant_hours:
    {figure: participant_hours, label: {fr: Heures-participants, en: Participant hours}, kind: hours, additivity: sum, better: up,
     definition: {fr: "Durée de chaque activité multipliée par ses participants", en: "Duration of each activity times its participants"}}
*/
select
  fiscal_year_of(activity_date) as year,
  if(bool_or(grain = 'month' and is_mediation(kind)), null,
    count(*) filter (where is_mediation(kind))) as activities,
  coalesce(sum(participants) filter (where is_mediation(kind)), 0) as participations,
  coalesce(sum(participants) filter (where kind in ('event', 'walk_in')), 0) as passages,
  quotient(coalesce(sum(duration_minutes) filter (where is_mediation(kind)), 0), 60) as mediation_hours,
  quotient(coalesce(sum(duration_minutes * participants) filter (where is_mediation(kind)), 0), 60) as participant_hours
from attendance
where activity_date between getvariable('from_date') and getvariable('to_date')
  and is_asked_place(place)
group by year
order by year

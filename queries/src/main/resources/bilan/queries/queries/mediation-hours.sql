/*
title: {fr: "Heures d’animation", en: "Activity hours"}
description: {fr: "Heures d’animation et heures-participants, avec la part des activités dont la durée est connue", en: "Activity hours and participant hours, with the share of activities whose duration is known"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
comparable: {dataset: attendance, by: year}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  mediation_hours:
    {figure: mediation_hours, label: {fr: "Heures d’animation", en: Activity hours}, kind: hours, additivity: sum, better: up,
     definition: {fr: "Durée des activités, chacune comptée une fois", en: "Duration of activities, each counted once"}}
  participant_hours:
    {figure: participant_hours, label: {fr: Heures-participants, en: Participant hours}, kind: hours, additivity: sum, better: up,
     definition: {fr: "Durée de chaque activité multipliée par ses participants", en: "Duration of each activity times its participants"}}
  duration_known:
    {label: {fr: Durée connue, en: Duration known}, kind: rate,
     definition: {fr: "Part des activités dont la durée est connue, ou des participations où des présences sont comptées au mois ; les autres durées ne sont pas imputées", en: "Share of activities whose duration is known, or of participations where attendance is counted by month; the other durations are not estimated"}}
*/
select
  fiscal_year_of(activity_date) as year,
  if(bool_or(grain = 'month'),
    quotient(coalesce(sum(participants) filter (where duration_minutes is not null), 0) * 100, sum(participants)),
    quotient(count(duration_minutes) * 100, count(*))) as duration_known
from attendance
where activity_date between getvariable('from_date') and getvariable('to_date')
  and is_mediation(kind)
  and is_asked_place(place)
group by year
order by year

/*
title: {fr: "Activités, une ligne chacune", en: "Activities, a row each"}
dataset: attendance
present: "kind <> 'meeting'"
dimensions:
  kind: {label: {fr: "Type d’activité", en: Kind}, words: "activity_label(kind, getvariable('lang'))"}
  activity: {label: {fr: Activité, en: Activity}, free: true}
  facilitator: {label: {fr: Animateur, en: Facilitator}, inner: true}
  partner: {label: {fr: Partenaire, en: Partner}, free: true}
  mode: {label: {fr: Modalité, en: Mode}}
  axis: {label: {fr: Axe, en: Axis}}
  priority: {label: {fr: Priorité, en: Priority}}
columns:
  grain: {label: {fr: "Grain de la ligne", en: "Grain of the row"}}
  duration_minutes: {label: {fr: "Durée", en: "Duration"}, unit: min}
  participants: {label: {fr: "Participants", en: "Participants"}, unit: count}
  new_participants: {label: {fr: "Dont nouveaux", en: "Newcomers"}, unit: count}
*/
select
  delivery_id, source, sheet, source_row, place, activity_date as day, activity as about,
  grain, kind, activity, facilitator, partner, mode, axis, priority,
  duration_minutes, participants, new_participants,
  women, men, gender_unknown,
  age_under_12, age_12_17, age_18_39, age_40_59, age_60_plus, age_unknown, qpv_residents,
  case when kind = 'meeting' then 'meeting' when kind in ('event', 'walk_in') then 'passage' else 'participation' end as apart
from attendance

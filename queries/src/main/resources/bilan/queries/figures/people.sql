/*
title: {fr: "Personnes : une ligne par personne identifiée d’une activité, et celles de ses participants que rien n’identifie", en: "People: a row an identified person of an activity, and those of its participants whom nothing identifies"}
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
  person_key: {label: {fr: "Pseudonyme de la personne", en: "Pseudonym of the person"}, personal: true}
  person_key_kind: {label: {fr: "Ce qui identifie la personne", en: "What identifies the person"}}
  persons: {label: {fr: "Personnes à compter", en: "Persons to count"}, unit: count}
  first_on: {label: {fr: "Première activité connue", en: "First known activity"}}
*/
-- Participants whom nothing identifies are those of all activities less the identified ones: rows of no file.
with identified as (
  select
    delivery_id, source, sheet, source_row, place, activity_date as day, kind,
    activity, facilitator, partner, mode, axis, priority, person_key, person_key_kind,
    min(activity_date) filter (where is_mediation(kind)) over (partition by person_key) as first_on
  from participations
  where person_key is not null
    and activity_date <= getvariable('as_of')
)
select *, 1 as persons, null::varchar as about, null::varchar as apart
from identified
union all by name
select place, day, kind, activity, facilitator, partner, mode, axis, priority, -1 as persons
from identified
union all by name
select place, activity_date as day, kind, activity, facilitator, partner, mode, axis, priority, participants as persons
from attendance
where participants <> 0

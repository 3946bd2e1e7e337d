/*
title: {fr: "Personnes : une ligne par personne identifiée d’une activité, et celles de ses participants que rien n’identifie", en: "People: a row an identified person of an activity, and those of its participants whom nothing identifies"}
dataset: attendance
present: "kind <> 'meeting'"
dimensions:
  kind: {label: {fr: "Type d’activité", en: Kind}, words: "activity_label(kind, getvariable('lang'))"}
  activity: {label: {fr: Activité, en: Activity}}
  facilitator: {label: {fr: Animateur, en: Facilitator}, inner: true}
  partner: {label: {fr: Partenaire, en: Partner}}
  mode: {label: {fr: Modalité, en: Mode}}
  axis: {label: {fr: Axe, en: Axis}}
  priority: {label: {fr: Priorité, en: Priority}}
*/
-- Participants whom nothing identifies are those of all activities less the identified ones: rows of no file.
with identified as (
  select
    p.delivery_id, p.source, p.sheet, p.source_row, p.place, p.activity_date as day, p.kind,
    a.activity, a.facilitator, a.partner, a.mode, a.axis, a.priority,
    p.person_key, p.person_key_kind,
    min(p.activity_date) filter (where is_mediation(p.kind)) over (partition by p.person_key) as first_on
  from participations p
  left join attendance a using (activity_id)
  where p.person_key is not null
    and p.activity_date <= getvariable('as_of')
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

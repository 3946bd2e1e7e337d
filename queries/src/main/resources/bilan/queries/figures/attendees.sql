/*
title: {fr: "Participants : une ligne chacun si le fichier en a une, sinon une ligne par activité", en: "Participants: a row each where the file has one, else a row an activity"}
dataset: attendance
present: "kind <> 'meeting'"
*/
with people as (
  select *, count(*) over (partition by activity_id) as told from participations
),
listed as (
  select
    p.delivery_id, p.source, p.sheet, p.source_row,
    a.* exclude (delivery_id, source, sheet, source_row, participants),
    1 as participants
  from people p
  join attendance a on a.activity_id = p.activity_id and a.participants = p.told
  where a.grain = 'participant'
  union all by name
  select a.*
  from attendance a
  where a.grain <> 'participant'
    or a.participants is distinct from (select count(*) from participations p where p.activity_id = a.activity_id)
)
select
  delivery_id, source, sheet, source_row, place, activity_date as day, activity as about,
  grain, kind, activity, facilitator, partner, mode, axis, priority,
  duration_minutes, participants,
  case when kind = 'meeting' then 'meeting' when kind in ('event', 'walk_in') then 'passage' else 'participation' end as apart
from listed

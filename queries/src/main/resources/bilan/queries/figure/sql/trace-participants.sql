-- The participants behind a figure: a row each where the file has one, else a row an activity.
with activities as (
  select *
  from attendance
  where activity_date between getvariable('from_date') and getvariable('to_date')
    and activity_date <= getvariable('as_of')
),
people as (
  select *, count(*) over (partition by activity_id) as told from participations
),
listed as (
  select
    p.delivery_id, p.source, p.sheet, p.source_row, a.place, a.activity_date as day, a.activity as about,
    a.kind, 1 as participants, a.duration_minutes as minutes
  from people p
  join activities a on a.activity_id = p.activity_id and a.participants = p.told
  where a.grain = 'participant'
  union all
  select
    a.delivery_id, a.source, a.sheet, a.source_row, a.place, a.activity_date, a.activity,
    a.kind, a.participants, a.duration_minutes
  from activities a
  where a.grain <> 'participant'
    or a.participants is distinct from (select count(*) from participations p where p.activity_id = a.activity_id)
)
select
  delivery_id, source, sheet, source_row, place, day, about,
  kind,
  participants,
  minutes
from listed
order by day, place, source, sheet, source_row

-- The rows of a delivery, and those that are the latest of others at its places: by source, stream and grain, how many
-- lie inside what it covers and how many of these have the true key of a unit; first and last date of all.
with met as (
  select *
  from (
    select coalesce(a.place, c.place) as stream_place, register, channel, min(period_from) as first_day, max(period_to) as last_day
    from store.coverage c left join store.place_alias a on a.written = c.place
    where delivery_id = {{delivery}} and table_name = '{{name}}'
    group by all
  )
  where {{places}}
)
select delivery_id = {{delivery}} as own, d.source, list(distinct delivery_id), stream_place, {{register}}, {{channel}}, grain,
  count(*) filter (inside), count(unit_hash) filter (inside), min(period_from), max(period_from)
from (
  select r.*, exists (
    from met
    where met.stream_place is not distinct from r.stream_place{{touching}} and r.period_from between met.first_day and met.last_day
  ) as inside
  from {{table}} r
  where latest and period_from is not null and exists (from met where met.stream_place is not distinct from r.stream_place)
)
join (select delivery_id, source from store.delivery) d using (delivery_id)
group by all

-- The rows of a delivery, and those that are the latest of others at its places: by source, stream and grain, how many
-- lie inside what it covers and how many of these have the true key of a unit; first and last date of all.
with met as (
  select * from ({{covered}}) where delivery_id = {{delivery}} and {{places}}
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

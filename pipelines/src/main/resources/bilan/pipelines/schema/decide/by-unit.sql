-- Day by day, units (tickets, activities, vouchers) of the two sides compared whole.
with sides as (
  select party, unit_hash, period_from as newer_day, null as older_day, 1 as newer, 0 as older, row_hash as newer_text, null as older_text,
    {{amount}} as newer_amount, null as older_amount
  from {{newer}}
  union all
  select party, unit_hash, null, period_from, 0, 1, null, row_hash, null, {{amount}}
  from {{older}}
),
paired as (
  select
    party, coalesce(min(older_day), min(newer_day)) as day,
    sum(newer) as newer_rows,
    sum(older) as older_rows,
    newer_rows > 0 and older_rows > 0 as shared,
    shared and newer_rows = older_rows and sum(newer_text::hugeint) = sum(older_text::hugeint) as equal,
    newer_rows = 0 as gone,
    sum(newer_amount) as newer_euros,
    sum(older_amount) as older_euros
  from sides
  group by party, unit_hash
)
select
  party,
  day,
  sum(newer_rows)::bigint,
  sum(older_rows)::bigint,
  coalesce(sum(older_rows) filter (equal), 0)::bigint,
  sum(newer_euros),
  sum(older_euros),
  sum(older_euros) filter (not equal),
  count(*) filter (shared),
  count(*) filter (equal),
  count(*) filter (gone),
  coalesce(sum(older_rows) filter (gone), 0)::bigint,
  sum(older_euros) filter (gone),
  count(*) filter (older_rows = 0)
from paired
group by party, day
order by day

-- Day by day, units (tickets, activities, vouchers) of the two sides compared whole.
with sides as (
  select party, unit_hash, period_from as newer_day, null as older_day, 1 as newer, 0 as older, 0 as counting,
    row_hash as newer_text, null as older_text, {{amount}} as newer_amount, null as older_amount
  from {{newer}}
  union all
  select party, unit_hash, null, period_from, 0, 1, counts::integer, null, row_hash, null, {{amount}}
  from {{older}}
),
paired as (
  select
    party, coalesce(min(older_day), min(newer_day)) as day,
    sum(newer) as newer_rows,
    sum(older) as older_rows,
    sum(counting) as counting_rows,
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
  sum(newer_rows) as new_rows,
  sum(older_rows) as old_rows,
  sum(counting_rows) as counting,
  coalesce(sum(older_rows) filter (equal), 0) as kept_rows,
  sum(newer_euros) as new_euros,
  sum(older_euros) as old_euros,
  sum(older_euros) filter (not equal) as other_euros,
  coalesce(sum(older_rows) filter (gone), 0) as gone_rows,
  sum(older_euros) filter (gone) as gone_euros,
  old_rows - kept_rows - gone_rows as changed_rows,
  count(*) filter (shared) as shared_units,
  count(*) filter (equal) as equal_units,
  count(*) filter (gone) as gone_units,
  count(*) filter (older_rows = 0) as fresh_units
from paired
group by party, day

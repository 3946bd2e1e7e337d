-- Day by day, rows of the two sides compared by their typed values, equal ones paired by their number.
with sides as (
  select party, period_from as day, {{values}}, 1 as newer, 0 as older, 0 as counting, {{amount}} as newer_amount, null as older_amount
  from {{newer}}
  union all
  select party, period_from as day, {{values}}, 0, 1, counts::integer, null, {{amount}}
  from {{older}}
),
paired as (
  select
    party, day,
    sum(newer) as newer_rows,
    sum(older) as older_rows,
    sum(counting) as counting_rows,
    least(newer_rows, older_rows) as kept,
    sum(newer_amount) as newer_euros,
    sum(older_amount) as older_euros,
    min(older_amount) * (older_rows - kept) as unmatched
  from sides
  group by party, day, {{same}}
)
select
  party,
  day,
  sum(newer_rows) as new_rows,
  sum(older_rows) as old_rows,
  sum(counting_rows) as counting,
  sum(kept) as kept_rows,
  sum(newer_euros) as new_euros,
  sum(older_euros) as old_euros,
  sum(unmatched) as other_euros,
  greatest(old_rows - new_rows, 0) as gone_rows,
  case when old_rows > new_rows then other_euros end as gone_euros,
  least(new_rows, old_rows) - kept_rows as changed_rows,
  0 as shared_units,
  0 as equal_units,
  0 as gone_units,
  0 as fresh_units
from paired
group by party, day

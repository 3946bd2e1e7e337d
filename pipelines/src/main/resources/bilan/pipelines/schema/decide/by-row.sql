-- Day by day, rows of the two sides compared by their typed values, equal ones paired by their number.
with sides as (
  select party, period_from as day, {{values}}, 1 as newer, 0 as older, {{amount}} as newer_amount, null as older_amount
  from {{newer}}
  union all
  select party, period_from as day, {{values}}, 0, 1, null, {{amount}}
  from {{older}}
),
paired as (
  select
    party, day,
    sum(newer) as newer_rows,
    sum(older) as older_rows,
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
  sum(newer_rows)::bigint,
  sum(older_rows)::bigint,
  sum(kept)::bigint,
  sum(newer_euros),
  sum(older_euros),
  sum(unmatched),
  0::bigint, 0::bigint, 0::bigint, 0::bigint,
  null::decimal(38, 6),
  0::bigint
from paired
group by party, day
order by day

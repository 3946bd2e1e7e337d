-- Rows without keys that have no equal on the other side, paired within their day: those of the same
-- amount first, then in order.
with newer as (
  select party, period_from as day, {{identity}} as row_hash, {{amount}} as amount, {{row_name}} as label, row_number() over (partition by party, period_from, {{identity}} order by source_row) as occurrence, source_row
  from {{newer}}
),
older as (
  select party, period_from as day, {{identity}} as row_hash, {{amount}} as amount, {{row_name}} as label, row_number() over (partition by party, period_from, {{identity}} order by source_row) as occurrence, source_row
  from {{older}}
),
newer_only as (
  select party, day, amount, label, source_row, row_number() over (partition by party, day, amount order by source_row) as twin
  from newer anti join older using (party, day, row_hash, occurrence)
),
older_only as (
  select party, day, amount, label, source_row, row_number() over (partition by party, day, amount order by source_row) as twin
  from older anti join newer using (party, day, row_hash, occurrence)
),
newer_left as (
  select party, day, amount, label, row_number() over (partition by party, day order by source_row) as nth
  from newer_only anti join older_only using (party, day, amount, twin)
),
older_left as (
  select party, day, amount, label, row_number() over (partition by party, day order by source_row) as nth
  from older_only anti join newer_only using (party, day, amount, twin)
),
paired as (
  select party, coalesce(o.label, n.label) as label, o.amount as old_amount, n.amount as new_amount, n.nth is not null as arrives, o.nth is not null as leaves
  from newer_left n full join older_left o using (party, day, nth)
  union all
  select party, o.label, amount, amount, true, true
  from newer_only n join older_only o using (party, day, amount, twin)
)
select party, label, old_amount, new_amount,
  sum(old_amount) filter (arrives) over (partition by party), sum(new_amount) over (partition by party), sum(old_amount) filter (not arrives) over (partition by party)
from paired
where leaves
qualify row_number() over (partition by party order by abs(coalesce(new_amount, 0) - coalesce(old_amount, 0)) desc, label) <= {{most}}
order by abs(coalesce(new_amount, 0) - coalesce(old_amount, 0)) desc, 2

-- Rows without keys that have no equal on the other side, paired in order within their day.
with newer as (
  select period_from as day, {{identity}} as row_hash, {{amount}} as amount, {{name}} as label, row_number() over (partition by period_from, {{identity}} order by source_row) as occurrence, source_row
  from {{table}} where {{newer}}
),
older as (
  select period_from as day, {{identity}} as row_hash, {{amount}} as amount, {{name}} as label, row_number() over (partition by period_from, {{identity}} order by source_row) as occurrence, source_row
  from {{table}} where {{older}}
),
newer_only as (
  select day, amount, label, row_number() over (partition by day order by source_row) as nth
  from newer anti join older using (day, row_hash, occurrence)
),
older_only as (
  select day, amount, label, row_number() over (partition by day order by source_row) as nth
  from older anti join newer using (day, row_hash, occurrence)
)
select coalesce(o.label, n.label), o.amount, n.amount,
  sum(o.amount) filter (n.day is not null) over (), sum(n.amount) over (), sum(o.amount) filter (n.day is null) over ()
from newer_only n full join older_only o using (day, nth)
where o.day is not null
order by abs(coalesce(n.amount, 0) - coalesce(o.amount, 0)) desc, 1
limit {{most}}

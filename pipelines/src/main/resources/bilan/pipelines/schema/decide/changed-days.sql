-- Rows without keys that have no equal on the other side, paired in order within their day.
with newer as (
  select {{party}}period_from as day, {{identity}} as row_hash, {{amount}} as amount, {{name}} as label, row_number() over (partition by {{party}}period_from, {{identity}} order by source_row) as occurrence, source_row
  from {{newer}}
),
older as (
  select {{party}}period_from as day, {{identity}} as row_hash, {{amount}} as amount, {{name}} as label, row_number() over (partition by {{party}}period_from, {{identity}} order by source_row) as occurrence, source_row
  from {{older}}
),
newer_only as (
  select {{party}}day, amount, label, row_number() over (partition by {{party}}day order by source_row) as nth
  from newer anti join older using ({{party}}day, row_hash, occurrence)
),
older_only as (
  select {{party}}day, amount, label, row_number() over (partition by {{party}}day order by source_row) as nth
  from older anti join newer using ({{party}}day, row_hash, occurrence)
)
select {{number}}, coalesce(o.label, n.label), o.amount, n.amount,
  sum(o.amount) filter (n.day is not null) over ({{each}}), sum(n.amount) over ({{each}}), sum(o.amount) filter (n.day is null) over ({{each}})
from newer_only n full join older_only o using ({{party}}day, nth)
where o.day is not null
qualify row_number() over ({{each}} order by abs(coalesce(n.amount, 0) - coalesce(o.amount, 0)) desc, coalesce(o.label, n.label)) <= {{most}}
order by abs(coalesce(n.amount, 0) - coalesce(o.amount, 0)) desc, 2

-- Units of both sides with other values, the largest difference first.
with newer as (
  select unit_hash, min({{name}}) as name, count(*) as n, sum(row_hash::hugeint) as text, sum({{amount}}) as amount
  from {{table}} where {{newer}} and latest group by unit_hash
),
older as (
  select unit_hash, count(*) as n, sum(row_hash::hugeint) as text, sum({{amount}}) as amount
  from {{table}} where {{older}} group by unit_hash
)
select name, older.amount, newer.amount, sum(older.amount) over (), sum(newer.amount) over (), null
from newer join older using (unit_hash)
where newer.n <> older.n or newer.text <> older.text
order by abs(newer.amount - older.amount) desc nulls last, name
limit {{most}}

-- Units of both sides with other values, the largest difference first.
with newer as (
  select party, unit_hash, min({{row_name}}) as name, count(*) as n, sum(row_hash::hugeint) as text, sum({{amount}}) as amount
  from {{newer}} and latest group by party, unit_hash
),
older as (
  select party, unit_hash, count(*) as n, sum(row_hash::hugeint) as text, sum({{amount}}) as amount
  from {{older}} group by party, unit_hash
)
select party, name, older.amount, newer.amount, sum(older.amount) over (partition by party), sum(newer.amount) over (partition by party), null
from newer join older using (party, unit_hash)
where newer.n <> older.n or newer.text <> older.text
qualify row_number() over (partition by party order by abs(newer.amount - older.amount) desc nulls last, name) <= {{most}}
order by abs(newer.amount - older.amount) desc nulls last, name

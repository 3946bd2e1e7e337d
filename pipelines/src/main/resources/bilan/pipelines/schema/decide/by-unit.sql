-- Day by day, units (tickets, activities, vouchers) of the two sides compared whole.
with newer as (
  select unit_hash, min(period_from) as day, count(*) as n, sum(row_hash::hugeint) as text, sum({{amount}}) as euros
  from {{table}} where {{newer}} group by unit_hash
),
older as (
  select unit_hash, min(period_from) as day, count(*) as n, sum(row_hash::hugeint) as text, sum({{amount}}) as euros
  from {{table}} where {{older}} group by unit_hash
),
paired as (
  select
    coalesce(older.day, newer.day) as day,
    coalesce(newer.n, 0) as newer_rows,
    coalesce(older.n, 0) as older_rows,
    newer.n is not null and older.n is not null as shared,
    coalesce(shared and newer.n = older.n and newer.text = older.text, false) as equal,
    newer.n is null as gone,
    newer.euros as newer_euros,
    older.euros as older_euros
  from newer full join older on newer.unit_hash = older.unit_hash
)
select
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
  sum(older_euros) filter (gone)
from paired
group by day
order by day

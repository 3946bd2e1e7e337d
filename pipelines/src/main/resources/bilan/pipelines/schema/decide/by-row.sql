-- Day by day, rows of the two sides compared by their typed values, equal ones paired by their number.
with newer as (
  select period_from as day, {{values}}, count(*) as n, sum({{amount}}) as euros, min({{amount}}) as each
  from {{table}} where {{newer}} group by all
),
older as (
  select period_from as day, {{values}}, count(*) as n, sum({{amount}}) as euros, min({{amount}}) as each
  from {{table}} where {{older}} group by all
),
paired as (
  select
    coalesce(newer.day, older.day) as day,
    coalesce(newer.n, 0) as newer_rows,
    coalesce(older.n, 0) as older_rows,
    least(newer_rows, older_rows) as kept,
    newer.euros as newer_euros,
    older.euros as older_euros,
    older.each * (older_rows - kept) as unmatched
  from newer full join older on newer.day = older.day and {{equal}}
)
select
  day,
  sum(newer_rows)::bigint,
  sum(older_rows)::bigint,
  sum(kept)::bigint,
  sum(newer_euros),
  sum(older_euros),
  sum(unmatched),
  0::bigint, 0::bigint, 0::bigint, 0::bigint,
  null::decimal(38, 6)
from paired
group by day
order by day

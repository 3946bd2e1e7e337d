-- The rows of a delivery by place and day: what checks of dates ask, without reading every row again.
create or replace temp table candidate_day as
select
  (select list(word order by code) from store.word)[stream_place] as place,
  day, sheet_id, source_row, "rows", amount, by_month
from (
  select stream_place, {{date}} as day, min(sheet_id) as sheet_id, min(source_row) as source_row, count(*) as "rows",
    sum({{amount}}) as amount, bool_or(grain = 5) as by_month
  from {{table}}
  where delivery_id = {{delivery}}
  group by stream_place, {{date}}
)

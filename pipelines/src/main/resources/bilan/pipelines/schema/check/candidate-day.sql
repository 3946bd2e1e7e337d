-- The rows of a delivery by place, channel or kind, and day: what checks of dates ask, without reading every row again.
select
  word_list[stream_place] as place,
  word_list[sort] as {{sort}},
  null::varchar as {{no_sort}},
  sheet_list[sheet_id] as sheet,
  source_row, "day", "rows", amount, by_month
from (
  select stream_place, {{sort}} as sort, {{date}} as "day", min(sheet_id) as sheet_id, min(source_row) as source_row,
    count(*) as "rows", sum({{amount}}) as amount, bool_or(grain = 5) as by_month
  from {{table}}
  where delivery_id = {{delivery}}
  group by 1, 2, 3
), store.words, store.sheets

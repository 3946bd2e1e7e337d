-- What a place did on each day, events and what isn't sold over the counter apart, beside what it does on its
-- other days; only places of which twenty such days are known.
with days as (
  select place, "day", sum(amount) as amount, arg_max(sheet, amount) as sheet, arg_max(source_row, amount) as source_row
  from candidate_day
  where not by_month and coalesce(channel, 'till') = 'till' and coalesce(kind, 'workshop') <> 'event'
  group by place, "day"
),
usual as (
  select place, median(amount)::decimal(18, 2) as middle, max(amount) as high, list_sort(list(amount), 'desc')[2] as second
  from days
  where amount > 0
  group by place
  having count(*) >= 20
)
select * from days join usual using (place)

-- The last day of what comes month by month: attendance, tills and tickets. An invoice, a receipt or
-- a subscription dated later is of a year that has not begun to be told; it counts where nothing
-- else came. Nor do a few days tell of a year: its first fifteen do, or it is the first of all. A
-- year that is not over is only taken if it is the first of all.
with told as (
  select
    period_from,
    least(period_to, getvariable('today')) as period_to,
    dataset = 'attendance' or (dataset = 'sales' and is_counter_sale(coalesce(channel, 'till'))) as monthly
  from coverage
  where period_from <= getvariable('today')
)
select case when count(*) > 0 then greatest(least(max(period_to) - 14, make_date(fiscal_year_of(getvariable('today') + 1), getvariable('first_month')::integer, 1) - 1), min(period_from)) end
from told
where monthly or not exists (select 1 from told where monthly)

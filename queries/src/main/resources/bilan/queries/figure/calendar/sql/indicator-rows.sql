-- Each indicator and its readings that count, by the words of what a column says of it. An advance is
-- what the readings come to less the baseline, among the whole way; what is expected is the last step
-- before the day, and the days' share of the way to the next.
with asked as (
  select coalesce(getvariable('as_of'), getvariable('to_date')) as on_day
),
counting as (
  from indicator_rows(getvariable('from_date'), (select on_day from asked))
),
read as (
  select indicator, sum(reached_of) as readings from counting where reached is not null group by indicator
),
ways as (
  from indicators where baseline is not null and target is not null
),
stages as (
  select indicator, unnest(regexp_extract_all(coalesce(trajectory, ''), '\d{4}(?:-\d{4}|(?:-\d{2})?(?:-\d{2})?)\s*[=:]\s*-?[\d.,]+')) as said
  from ways
),
steps as (
  select indicator, baseline_on as day, baseline::decimal(38, 6) as value from ways where baseline_on < due_on
  union all
  select indicator, due_on, target::decimal(38, 6) from ways where baseline_on < due_on
  union all
  select
    s.indicator,
    case
      when s.said similar to '\d{4}-\d{2}-\d{2}.*' then s.said[:10]::date
      when s.said similar to '\d{4}-\d{4}.*' then fiscal_year_end(if(getvariable('first_month') = 1, s.said[6:9], s.said[:4])::integer, getvariable('first_month'))::date
      when s.said similar to '\d{4}-\d{2}.*' then last_day((s.said[:7] || '-01')::date)
      else fiscal_year_end(s.said[:4]::integer, getvariable('first_month'))::date
    end as day,
    replace(regexp_extract(s.said, '[=:]\s*(-?[\d.,]+)', 1), ',', '.')::decimal(38, 6)
  from stages s
  join ways w using (indicator)
  where w.baseline_on < w.due_on and day > w.baseline_on and day < w.due_on
),
legs as (
  select *, lead(day) over way as next_day, lead(value) over way as next_value, lag(day) over way is null as opening
  from steps
  window way as (partition by indicator order by day)
),
leg as (
  select l.*, greatest(date_diff('day', l.day, a.on_day), 0) as days, date_diff('day', l.day, l.next_day) as length
  from legs l, asked a
  where (l.day <= a.on_day or l.opening) and coalesce(l.next_day > a.on_day, true)
)
select
  c.delivery_id,
  c.source,
  c.sheet,
  c.source_row,
  c.day,
  c.about,
  c.indicator as code,
  c.baseline,
  c.target,
  c.reached,
  c.reached_of,
  case
    when c.reached is not null then quotient(c.reached, coalesce(r.readings, 1))
    when c.reached is null and r.indicator is not null then -c.baseline
  end as progress,
  c.reached as progress_said,
  if(c.reached is null, c.target - c.baseline, null) as progress_of,
  null as expected,
  null as expected_said,
  null as days,
  null as length
from counting c
left join read r using (indicator)
union all
select
  i.delivery_id,
  i.source,
  i.sheet,
  i.source_row,
  part.day,
  coalesce(i.label, i.indicator),
  i.indicator,
  null,
  null,
  null,
  null,
  null,
  null,
  null,
  part.expected,
  part.said,
  part.days,
  part.length
from indicators i
join (
  select indicator, day, value as expected, value as said, null as days, null as length from leg
  union all
  select
    indicator,
    next_day,
    quotient((next_value - value) * days, length),
    next_value - value,
    days,
    length
  from leg
  where next_day is not null and days > 0
) part using (indicator)

-- The activities behind a figure, one row each.
select
  delivery_id, source, sheet, source_row, place, activity_date as day, activity as about,
  kind,
  duration_minutes as minutes
from attendance
where activity_date between getvariable('from_date') and getvariable('to_date')
  and activity_date <= getvariable('as_of')
order by day, place, source, sheet, source_row

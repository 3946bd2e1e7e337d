-- Rows received and not counted, dated in the period, and rejected rows that wait to be mended.
select dataset, delivery_id, source, sheet, source_row, coalesce(place, 'non affecté') as place, row_date as day, about, value as amount, reason
from left_out
where dataset = getvariable('dataset')
  and row_date between getvariable('from_date') and getvariable('to_date')
  and row_date <= getvariable('as_of')
union all
select dataset, delivery_id, source, sheet, source_row, coalesce(place, 'non affecté'), row_date, concat_ws(' ', code, what), null, 'rejected'
from rejects
where waiting
  and dataset = getvariable('dataset')
  and (row_date is null or (row_date between getvariable('from_date') and getvariable('to_date') and row_date <= getvariable('as_of')))
order by reason, day nulls last, source, sheet, source_row

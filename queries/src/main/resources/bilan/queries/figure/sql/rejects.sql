-- Rejected rows that wait to be mended, by month of their date; month is null where it is unreadable.
select
  dataset,
  coalesce(place, 'non affecté') as place,
  date_trunc('month', row_date)::date as month,
  count(*) as rejected
from rejects
where waiting
  and (row_date is null or row_date <= getvariable('as_of'))
group by all

-- The team by month and place: employees and volunteers.
with rows as (
  select
    date_trunc('month', month)::date as month,
    place,
    strip_accents(lower(contract)) in ('cdi', 'cdd', 'aide', 'alternance') as employee,
    strip_accents(lower(contract)) = 'benevole' as volunteer,
    fte,
    headcount,
    hours
  from team
  where month between getvariable('from_date') and getvariable('to_date')
    and month <= getvariable('as_of')
)
select
  month,
  place,
  sum(fte) filter (where employee) as fte,
  sum(headcount) filter (where employee) as headcount,
  count(*) filter (where employee and headcount is null) as headcount_unknown,
  sum(hours) filter (where volunteer) as volunteer_hours,
  count(*) filter (where volunteer and hours is null) as hours_unknown
from rows
group by all

-- Persons who came, by place, month and kind of activity. Meetings never count.
select
  place,
  date_trunc('month', activity_date)::date as month,
  is_mediation(kind) as counted,
  activity_label(kind, getvariable('lang')) as kind,
  sum(participants) as persons
from attendance
where activity_date between getvariable('from_date') and getvariable('to_date')
  and activity_date <= getvariable('as_of')
  and kind <> 'meeting'
  and participants > 0
group by all
order by all

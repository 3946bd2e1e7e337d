-- The days that live deliveries cover, by stream; nothing dated after as_of covers anything.
select distinct
  dataset,
  coalesce(place, 'non affecté') as place,
  channel,
  period_from,
  least(period_to, getvariable('as_of')) as period_to
from coverage
where period_from <= getvariable('as_of')
order by all

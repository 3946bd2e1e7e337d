-- The first day on which the data knows a person.
select min(activity_date) as first_on
from participations
where is_mediation(kind)
  and activity_date <= getvariable('as_of')
  and person_key is not null

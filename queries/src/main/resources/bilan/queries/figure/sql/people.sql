-- Identified people by place (null: the network) in one period, and those whose first activity
-- ever, in any place, lies in it.
with counted as (
  select place, person_key, person_key_kind, activity_date
  from participations
  where is_mediation(kind)
    and activity_date <= getvariable('as_of')
    and person_key is not null
),
firsts as (
  select person_key, min(activity_date) as first_on from counted group by person_key
)
select
  c.place,
  count(distinct c.person_key) as people,
  count(*) as known,
  count(distinct c.person_key) filter (where f.first_on >= getvariable('from_date')) as newcomers,
  count(distinct c.person_key) filter (where c.person_key_kind = 'name') as homonyms
from counted c
join firsts f using (person_key)
where c.activity_date between getvariable('from_date') and getvariable('to_date')
group by grouping sets ((c.place), ())

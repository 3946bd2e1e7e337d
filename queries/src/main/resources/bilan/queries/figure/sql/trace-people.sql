-- The rows of identified people; of each person in each place, the first row of the period counts.
with counted as (
  select *
  from participations
  where is_mediation(kind)
    and activity_date <= getvariable('as_of')
    and person_key is not null
),
firsts as (
  select person_key, min(activity_date) as first_on from counted group by person_key
)
select
  c.delivery_id, c.source, c.sheet, c.source_row, c.place, c.activity_date as day, null::varchar as about,
  row_number() over (partition by c.person_key order by c.activity_date, c.source, c.sheet, c.source_row) = 1 as first_of_all,
  row_number() over (partition by c.place, c.person_key order by c.activity_date, c.source, c.sheet, c.source_row) = 1 as first_of_place,
  f.first_on >= getvariable('from_date') as newcomer
from counted c
join firsts f using (person_key)
where c.activity_date between getvariable('from_date') and getvariable('to_date')
order by day, place, source, sheet, source_row

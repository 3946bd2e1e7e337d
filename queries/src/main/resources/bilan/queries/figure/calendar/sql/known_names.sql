-- A reference that several grants bear finds none of them.
select 'place' as kind, place as name, array_to_string(aliases, ';') as aliases from places
union all
select 'funder', funder, array_to_string(aliases, ';') from funders
union all
select
  'grant',
  "grant",
  if(count(*) over (partition by reference) = 1, reference, null)
from grants
order by all

-- The places whose rows stand under their own name: of a followed dataset, those whose year has a value; else those that
-- the reference knows, whatever the year. All other rows stand under no place.
select distinct compares as dataset, network, year, place
from standing
where compares <> '' and place <> '' and not nowhere and months in ('complete', 'partial')
union all
select distinct '' as dataset, network, cast(null as int) as year, place
from coverage
where known and place is not null and month is not null

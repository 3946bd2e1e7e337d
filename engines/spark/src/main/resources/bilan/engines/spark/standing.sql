-- The state that coverage gives to each figure of a network, place ('' for the network) and year, before its rows.
-- A followed dataset tells the network by all of its places, and what belongs to no place by the network.
with told as (
  select f.figure, f.compares, f.adds = 'both' and f.by_place as beyond, c.network, c.year, coalesce(c.place, '') as place, c.known, c.state
  from coverage c join figures f on c.of = f.of
  where f.by_place or f.compares <> '' or c.place is null
),
placed as (
  select
    figure, compares, beyond, network, year, place, bool_or(known) as known,
    count_if(state = 'covered') as covered, count_if(state = 'missing') as missing, count_if(state = 'closed') as closed,
    count_if(state in ('covered', 'missing', 'closed', 'not_expected')) as open,
    bool_or(state = 'under_way') as under_way, bool_or(state = 'waiting') as waiting,
    bool_or(state = 'silent') as silent, bool_or(state = 'beginning') as beginning
  from told
  group by all
),
summed as (
  select
    figure, compares, beyond, network, year, '' as place, true as known,
    sum(covered) as covered, sum(missing) as missing, sum(closed) as closed, sum(open) as open,
    bool_or(under_way) as under_way, bool_or(waiting) as waiting, bool_or(silent) as silent, bool_or(beginning) as beginning
  from placed
  where compares <> ''
  group by all
),
judged as (
  select
    *,
    case
      when not known and compares <> '' then 'nc'
      when open = 0 then 'not_open'
      when covered = 0 and missing > 0 then 'missing'
      when covered = 0 and closed < open then 'nc'
      when missing > 0 then 'partial'
      else 'complete'
    end as months
  from (select * from placed union all select * from summed)
)
select figure, compares, network, year, place, months, under_way, under_way or waiting or silent as lessened, silent, beginning, false as nowhere
from judged
union all
select figure, compares, network, year, 'non affecté' as place, months, under_way, under_way or false as lessened, false as silent, false as beginning, true as nowhere
from judged
where compares <> '' and place = '' and beyond

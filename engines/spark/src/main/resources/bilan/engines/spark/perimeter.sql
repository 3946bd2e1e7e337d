-- Figures over the months that both of two years cover, of each network and place, and of the networks that have any.
with shared as (
  select distinct f.figure, c.network, c.place, c.pair as year
  from common c join figures f on f.of = c.dataset
  where f.adds = 'both' and f.compares = f.of
),
lines as (
  select figure, network, place, year from shared union select figure, network, '' as place, year from shared
),
placed as (
  select
    l.figure, l.network, l.place, l.year,
    case when not coalesce(n.unknown, false) then coalesce(n.value, 0) end as constant,
    case when not coalesce(b.unknown, false) then coalesce(b.value, 0) end as constant_before
  from lines l
  left join constant n on n.figure = l.figure and n.network = l.network and n.place = l.place and n.year = l.year and n.role = 'now'
  left join constant b on b.figure = l.figure and b.network = l.network and b.place = l.place and b.year = l.year and b.role = 'before'
)
select * from placed
union all
select figure, '' as network, '' as place, year, sum(constant), sum(constant_before)
from placed
where place = '' and constant is not null and constant_before is not null
group by figure, year

-- Whether two years of a figure compare, or the reason why not: of all figures over rows that it is made of.
with months as (
  select of as dataset, network, year, coalesce(place, '') as place, sort_array(collect_list(concat(place, '|', month(month)))) as covered
  from coverage
  where comparable
  group by grouping sets ((of, network, year, place), (of, network, year))
),
broken as (
  select b.figure, b.network, b.place, y.year
  from breaks b
  join networks n using (network)
  cross join (select distinct year from answered) y
  where y.year = b.year or (y.year = b.year + 1 and b.day > make_date(b.year, n.first_month, 1))
),
unknown as (
  select distinct of as dataset, network, year from coverage where not known and state = 'covered' and month is not null
),
two as (
  select l.leaf, o.compares, a.figure, a.network, a.place, a.year, a.state, b.state as state_before
  from answered a
  join answered b on b.figure = a.figure and b.network = a.network and b.place = a.place and b.year = a.year - 1
  join leaves l on l.figure = a.figure
  join over_rows o on o.figure = l.leaf
  where a.network <> ''
),
cut as (
  select distinct t.figure, t.network, t.place, t.year
  from two t
  join broken b on b.figure = t.leaf and b.network = t.network and b.year = t.year
    and (t.place = '' or b.place is null or b.place = t.place)
),
strange as (
  select distinct t.figure, t.network, t.place, t.year
  from two t
  join unknown u on u.dataset = t.compares and u.network = t.network and u.year in (t.year, t.year - 1)
  where t.place = ''
),
judged as (
  select
    t.figure, t.network, t.place, t.year,
    case
      when t.state <> 'complete' or t.state_before <> 'complete' then 'incomplete'
      when c.figure is not null then 'break'
      when t.compares = '' then 'yes'
      when t.place = 'non affecté' then 'nowhere'
      when s.figure is not null then 'unknown_place'
      when now.covered is null or before.covered is null or now.covered <> before.covered then 'perimeter'
      else 'yes'
    end as compares
  from two t
  left join cut c using (figure, network, place, year)
  left join strange s using (figure, network, place, year)
  left join months now on now.dataset = t.compares and now.network = t.network and now.place = t.place and now.year = t.year
  left join months before on before.dataset = t.compares and before.network = t.network and before.place = t.place and before.year = t.year - 1
),
placed as (
  select figure, network, place, year, case when min(compares = 'yes') then 'yes' else min(compares) filter (where compares <> 'yes') end as compares
  from judged
  group by figure, network, place, year
)
select * from placed
union all
select
  figure, '' as network, '' as place, year,
  case
    when count_if(compares = 'yes') = (select count(*) from networks) then 'yes'
    else coalesce(min(compares) filter (where compares <> 'yes'), 'incomplete')
  end
from placed
where place = ''
group by figure, year

-- The months that both of two years cover and that compare, each of the later year (now) and of the earlier one (before).
with pairs as (
  select n.of as dataset, n.network, n.place, n.year, n.month as now, b.month as before
  from coverage n
  join coverage b on b.of = n.of and b.network = n.network and b.place = n.place and b.month = add_months(n.month, -12)
  where n.comparable and b.comparable
)
select dataset, network, place, now as month, year as pair, 'now' as role from pairs
union all
select dataset, network, place, before as month, year as pair, 'before' as role from pairs

-- Rows that count and would go because their new text is rejected: by unit where the key could be read, else by day.
-- In a union only a unit that both sides have may lose lines: one that the new delivery lacks stays.
with days as (
{{days}}
),
suffering as (
  select party, {{keyed}} and not p.own as is_union
  from days join met_party p using (party)
  group by party, p.own
  having sum(gone_rows) > 0 or sum(shared_units) > sum(equal_units)
),
-- The rejected rows of a place, and those without a place.
rejected as (
  select s.party, r.row_date as day, case when {{keyed}} then r.unit_hash end as unit_hash
  from suffering s join met_party p using (party)
  join (
    select row_date, unit_hash, coalesce(a.place, each.place_code, 0) as place
    from store.reject each left join store.place_alias a on a.written = each.place_code
    where delivery_id = {{delivery}} and table_name = '{{name}}'
  ) r on r.place = 0 or r.place = p.place
),
units as (select distinct party, unit_hash from rejected where unit_hash is not null),
older as (
  select party, unit_hash, count(*) filter (counts) as n, sum({{amount}}) filter (counts) as euros
  from {{older}} and {{keyed}} group by party, unit_hash having n > 0
),
newer as (
  select party, unit_hash, count(*) as n, sum({{amount}}) as euros from {{newer}} and {{keyed}} group by party, unit_hash
),
by_unit as (
  select o.party, sum(greatest(o.n - coalesce(n.n, 0), 0)) as lost, sum(o.euros - coalesce(n.euros, 0)) as euros
  from older o join units using (party, unit_hash) join suffering s using (party)
  left join newer n using (party, unit_hash)
  where not s.is_union or n.n is not null
  group by o.party
),
-- Rejected rows may be those that a day has lost; those without a day, of the first days that lost more.
unknown as (
  select party, count(*) as n, count(*) filter (day is null) as undated from rejected where unit_hash is null group by party
),
dated as (
  select d.party, d.day, d.gone_euros, least(d.gone_rows, coalesce(r.n, 0)) as lost, d.gone_rows - lost as others, u.undated
  from days d join unknown u using (party) join suffering s using (party)
  left join (select party, day, count(*) as n from rejected where unit_hash is null group by party, day) r using (party, day)
  where not s.is_union
),
filled as (
  select *, coalesce(sum(others) over (partition by party order by day rows between unbounded preceding and 1 preceding), 0) as earlier
  from dated
),
given as (select *, greatest(least(others, undated - earlier), 0) as more from filled),
by_day as (
  select party, sum(lost + more) as lost, sum(more) as more, sum(gone_euros) filter (lost + more > 0) as euros
  from given group by party
),
-- Rejected rows of no known unit may be the lines that a unit of both sides has lost.
left_over as (
  select u.party, case when s.is_union then u.n else u.undated - coalesce(d.more, 0) end as n
  from unknown u join suffering s using (party) left join by_day d using (party)
),
by_shared as (
  select o.party, least(max(l.n), sum(o.n - n.n)) as lost, sum(o.euros - n.euros) as euros
  from older o join newer n using (party, unit_hash) join left_over l using (party) anti join units using (party, unit_hash)
  where o.n > n.n and l.n > 0
  group by o.party
)
select party, sum(lost)::bigint, sum(euros)
from (
  select party, lost, euros from by_unit
  union all select party, lost, euros from by_day
  union all select party, lost, euros from by_shared
)
group by party

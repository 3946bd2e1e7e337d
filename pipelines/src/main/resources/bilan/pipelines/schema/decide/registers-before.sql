-- The registers of earlier deliveries of which rows were replaced, by party: how many of their units the party has too, and
-- how many of these with other values.
with older as (
  select party, unit_hash, count(*) as n, sum(row_hash::hugeint) as text from met_anywhere group by all
),
before as (
  select party, source, {{register}} as of_register, delivery_id, unit_hash, count(*) as n, sum(row_hash::hugeint) as text
  from met_ever join store.delivery using (delivery_id)
  where state = 'applied' and delivery_id < {{delivery}} and not latest and unit_hash is not null
  group by all
)
select party, source, of_register, count(o.n), count(o.n) filter (o.n <> b.n or o.text <> b.text)
from before b left join older o using (party, unit_hash)
group by all
order by all

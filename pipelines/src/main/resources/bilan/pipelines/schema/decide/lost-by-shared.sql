-- What an older version has more of in the units that both have.
with o as (select unit_hash, count(*) as n, sum({{amount}}) as euros from met_older where party = {{party}} and counts group by unit_hash),
n as (select unit_hash, count(*) as n, sum({{amount}}) as euros from met_newer where party = {{party}} group by unit_hash)
select coalesce(sum(o.n - n.n), 0)::bigint, sum(o.euros - n.euros)
from o join n using (unit_hash) where o.n > n.n {{known}}

-- What an older version has more of in these units than the newer one.
with o as (select unit_hash, count(*) as n, sum({{amount}}) as euros from met_older where party = {{party}} and counts and unit_hash in ({{units}}) group by unit_hash),
n as (select unit_hash, count(*) as n, sum({{amount}}) as euros from met_newer where party = {{party}} and unit_hash in ({{units}}) group by unit_hash)
select coalesce(sum(greatest(o.n - coalesce(n.n, 0), 0)), 0)::bigint, sum(o.euros - coalesce(n.euros, 0))
from o {{join}} join n using (unit_hash)

-- Hashes of rows that meet a condition, each with a random number that takes its place.
insert into leaving_hash
select old, (hash(uuid())::hugeint - 9223372036854775808)::bigint
from (select distinct unnest({{hashes}}) as old from {{table}} r where {{condition}})
where old is not null and old not in (select old from leaving_hash)

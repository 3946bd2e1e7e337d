-- Units of the new delivery whose value a later delivery has already replaced: a union doesn't bring it back.
create or replace temp table met_back as
with newer as (
  select party, unit_hash, count(*) as n, sum(row_hash::hugeint) as text from met_newer where latest group by all
),
older as (
  select party, unit_hash, max(delivery_id) as delivery_id, count(*) as n, sum(row_hash::hugeint) as text
  from met_anywhere group by all
),
replaced as (
  select party, unit_hash, delivery_id, count(*) as n, sum(row_hash::hugeint) as text
  from met_ever join store.delivery using (delivery_id)
  where state = 'applied' and delivery_id < {{delivery}} and not latest and not ({{apart}})
    and unit_hash in (select unit_hash from newer)
  group by all
)
select party, unit_hash
from newer join older using (party, unit_hash) join replaced using (party, unit_hash)
where (newer.n <> older.n or newer.text <> older.text)
  and replaced.n = newer.n and replaced.text = newer.text
  and replaced.delivery_id < older.delivery_id;

update {{table}} as r set latest = false, counts = false
where r.delivery_id = {{delivery}} and exists (
  select 1 from met_back b join met_party p using (party)
  where b.unit_hash = r.unit_hash and p.place is not distinct from r.stream_place and {{newer}});

-- The record follows a rightful change by what it changed, so that it hides no other. What was never recorded stays so.
create or replace temp table digest_after as {{present}};

create or replace temp table digest_changed as
select delivery_id, table_name,
  coalesce(r.row_count, 0) + coalesce(a.row_count, 0) - coalesce(b.row_count, 0) as row_count,
  coalesce(r.hashes, 0) + coalesce(a.hashes, 0) - coalesce(b.hashes, 0) as hashes,
  coalesce(a.probe, b.probe) as probe
from digest_after a
full join digest_before b using (delivery_id, table_name)
left join store.row_digest r using (delivery_id, table_name)
where (a.row_count, a.hashes) is distinct from (b.row_count, b.hashes)
  and (b.row_count is null or r.row_count is not null)
  and (r.probe is null or r.probe = coalesce(a.probe, b.probe));

delete from store.row_digest t
where exists (from digest_changed c where c.delivery_id = t.delivery_id and c.table_name = t.table_name);

insert into store.row_digest select * from digest_changed where row_count <> 0 or hashes <> 0;

-- Deliveries whose rows no longer say what was recorded: another tool changed them.
select t.delivery_id, d.source, d.applied_at, t.table_name as about, t.row_count as recorded, coalesce(n.row_count, 0) as found
from store.row_digest t
join store.delivery d using (delivery_id)
left join ({{digests}}) n using (delivery_id, table_name)
where (n.probe is null or t.probe = n.probe) and (t.row_count, t.hashes) is distinct from (n.row_count, n.hashes)
order by all

-- The rows of a source that a correction in force makes count, the latest last.
select r.table_name, r.raw_hash, r.occurrence, r.reject_id, f.correction_id
from store.fix f
join store.delivery c on c.delivery_id = f.correction_id and c.state = 'applied'
join store.reject r on r.reject_id = f.reject_id and r.attempt = f.correction_id
join store.delivery d on d.delivery_id = r.delivery_id
where f.good and d.dataset = ? and d.source = ?
order by f.correction_id, r.reject_id

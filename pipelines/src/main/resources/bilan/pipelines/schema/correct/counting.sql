-- Rejected rows of a source that count by their correction.
select distinct f.reject_id
from store.fix f
join store.delivery d on d.delivery_id = f.delivery_id and d.dataset = ? and d.source = ?
join store.reject r on r.reject_id = f.reject_id and r.corrected_by = f.correction_id
join {{table}} t on t.delivery_id = f.delivery_id and t.sheet_id = f.sheet_id and t.source_row = f.source_row and t.raw_hash = f.raw_hash
where f.table_name = '{{name}}' and t.counts

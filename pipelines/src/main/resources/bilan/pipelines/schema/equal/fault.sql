-- What is wrong with rejected rows; the sentences may be worded otherwise since.
select r.delivery_id, r.table_name, r.sheet, r.source_row, f.attempt, f.code, f.field, f.column_name, f.cell, f.value
from store.fault f
join store.reject r using (reject_id)
where r.delivery_id not in {{without}}

-- Corrected rows.
select f.correction_id, f.delivery_id, f.table_name, s.sheet, f.source_row, f.raw_hash, f.good
from store.fix f
left join store.sheet s using (sheet_id)
where f.delivery_id not in {{without}} and f.correction_id not in {{without}}

-- Cells of rejected rows.
select r.delivery_id, r.table_name, r.sheet, r.source_row, c.attempt, c.position, c.head, c.kind, c.text, c.format, c.masked
from store.reject_cell c
join store.reject r using (reject_id)
where r.delivery_id not in {{without}}

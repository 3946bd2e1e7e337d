-- Participants by class.
select a.delivery_id, s.sheet, a.source_row, a.dimension, a.native_class, a.class, a.count, a.part
from store.audience_row a
left join store.sheet s using (sheet_id)
where a.delivery_id not in {{without}}

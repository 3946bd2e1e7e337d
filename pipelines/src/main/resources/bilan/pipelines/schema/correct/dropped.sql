-- A corrected row, unless the delivery holds the same raw row under the same correction.
select r.source_row, r.delivery_id, r.corrected_by
from store.reject r
where r.reject_id = ? and not exists (
  select 1 from store.reject n
  where n.delivery_id = ? and n.table_name = r.table_name and n.raw_hash = r.raw_hash
    and n.occurrence = r.occurrence and n.corrected_by is not null)

-- Corrected rows are read, no longer rejected.
update store.delivery d set row_count = d.row_count + d.rejected_count - o.waiting, rejected_count = o.waiting
from (select count(*) as waiting from store.reject where delivery_id = ? and corrected_by is null) o
where d.delivery_id = ?

-- Rejected rows that wait and whose cells are kept; a row that a check refused has none.
create or replace temp table waiting_row as
select r.reject_id, r.delivery_id, d.dataset, d.source, r.sheet, r.area, r.source_row, r.raw_hash, r.attempt
from store.reject r
join store.delivery d on d.delivery_id = r.delivery_id
where r.area >= 0 and r.reject_id in (select reject_id from main.rejects where waiting)
order by r.delivery_id, r.area, r.source_row, r.reject_id
limit {{most}}

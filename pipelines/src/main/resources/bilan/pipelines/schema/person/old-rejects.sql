-- Rejected rows of a table of activities that came before a day, or are of an earlier one.
insert into leaving_reject
select r.reject_id
from store.reject r
join store.delivery d on d.delivery_id = r.delivery_id
where r.table_name = {{table}} and (d.applied_at < {{before}} or r.row_date < {{before}})

-- The files from which rows of a table came.
select distinct d.sha256
from {{table}} r
join store.delivery d on d.delivery_id = r.delivery_id
where {{condition}}

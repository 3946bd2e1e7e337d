-- The files from which rejected rows came.
select distinct d.sha256
from store.reject r
join store.delivery d on d.delivery_id = r.delivery_id
where r.reject_id in ({{rejects}})

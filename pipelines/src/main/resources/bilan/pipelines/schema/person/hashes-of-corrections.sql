-- The workbooks of corrections whose rows went into files.
select distinct c.sha256
from store.fix f
join store.delivery d on d.delivery_id = f.delivery_id
join store.delivery c on c.delivery_id = f.correction_id
where d.sha256 in ({{hashes}})

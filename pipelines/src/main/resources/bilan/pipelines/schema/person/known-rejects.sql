-- Rejected rows behind whose masked cells a person stands that leaves.
insert into leaving_reject
select distinct v.reject_id
from store.reject_value v
where v.value in (select key from leaving)

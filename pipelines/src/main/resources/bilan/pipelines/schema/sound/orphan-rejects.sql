-- Faults and cells of rejected rows that are not there.
select null as delivery_id, null as source, null as applied_at, about, 0 as recorded, count(*) as found
from (
  select reject_id, 'fault' as about from store.fault
  union all select reject_id, 'reject_cell' from store.reject_cell
  union all select reject_id, 'reject_value' from store.reject_value
  union all select reject_id, 'fix' from store.fix
)
where reject_id not in (select reject_id from store.reject)
group by about
order by all

-- Deliveries that were neither applied nor refused nor undone: half of one.
select delivery_id, source, applied_at, state as about, 0 as recorded, 0 as found
from store.delivery
where state not in ('applied', 'refused', 'undone')
order by all

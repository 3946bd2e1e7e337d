-- Deliveries of which nothing was recorded when they came.
select delivery_id
from store.delivery
where delivery_id not in (select delivery_id from store.row_digest)

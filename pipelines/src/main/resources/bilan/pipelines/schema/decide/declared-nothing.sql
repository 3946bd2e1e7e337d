-- The place and register given of a delivery that declares a period and covers nothing.
select given_place, given_register
from store.delivery
where delivery_id = ? and declared_from is not null and declared_to is not null
  and delivery_id not in (select delivery_id from store.coverage)

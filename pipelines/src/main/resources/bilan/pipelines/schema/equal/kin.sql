-- Deliveries that took the tickets of another source for their own.
select k.delivery_id, k.table_name, place.word as place, register.word as register, k.other_source,
  other.word as other_register
from store.kin k
left join store.word place on place.code = k.place
left join store.word register on register.code = k.register
left join store.word other on other.code = k.other_register
where k.delivery_id not in ({{without}})

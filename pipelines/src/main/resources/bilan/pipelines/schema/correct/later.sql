select {{wanted}}
from store.fix own
join store.fix f on f.reject_id = own.reject_id and f.correction_id > own.correction_id
join store.delivery later on later.delivery_id = f.correction_id and later.state = 'applied'
where own.correction_id = {{delivery}}

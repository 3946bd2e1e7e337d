-- What the columns of a stored table come to now, for each delivery.
select delivery_id, '{{table}}' as table_name, unnest([{{columns}}], recursive := true)
from store.{{table}}
where {{which}}
group by delivery_id

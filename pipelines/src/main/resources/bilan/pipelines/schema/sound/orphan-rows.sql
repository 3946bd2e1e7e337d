-- Rows of deliveries that the record of deliveries does not know.
select delivery_id, null as source, null as applied_at, about, 0 as recorded, count(*) as found
from ({{of_deliveries}})
where delivery_id not in (select delivery_id from store.delivery)
group by delivery_id, about
order by all

-- The places, as they are called now, that some deliveries cover by day or month.
select distinct coalesce(a.place, c.place, 0)
from store.coverage c left join store.place_alias a on a.written = c.place
where delivery_id in {{deliveries}} and table_name in ({{daily}})

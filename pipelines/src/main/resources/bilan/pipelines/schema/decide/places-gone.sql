with before as (
  select max(delivery_id) as delivery_id from store.delivery
  where delivery_id < {{delivery}} and state = 'applied'
    and (source, dataset) = (select (source, dataset) from store.delivery where delivery_id = {{delivery}})
)
select distinct place from main.coverage
where delivery_id = (select delivery_id from before) and table_name in ('sales', 'attendance') and place is not null
  and place not in (select coalesce(place, '') from main.coverage where delivery_id = {{delivery}})
order by 1

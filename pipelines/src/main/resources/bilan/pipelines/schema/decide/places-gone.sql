-- Only those of which rows of this source still count.
with mine as (
  select delivery_id from store.delivery
  where state = 'applied' and (source, dataset) = (select (source, dataset) from store.delivery where delivery_id = {{delivery}})
),
gone as (
  select distinct place from main.coverage
  where delivery_id = (select max(delivery_id) from mine where delivery_id < {{delivery}})
    and table_name in ('sales', 'attendance') and place is not null
    and place not in (select coalesce(place, '') from main.coverage where delivery_id = {{delivery}})
)
select place from gone
where place in (
  select coalesce(w.word, 'non affecté') from store.sales_row r left join store.word w on w.code = r.stream_place
  where r.counts and r.delivery_id in (from mine)
  union
  select w.word from store.attendance_row r join store.word w on w.code = r.stream_place
  where r.counts and r.delivery_id in (from mine)
)
order by 1

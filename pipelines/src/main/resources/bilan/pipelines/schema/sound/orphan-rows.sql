-- Rows of deliveries that the record of deliveries does not know.
select delivery_id, null as source, null as applied_at, about, 0 as recorded, count(*) as found
from (
  select delivery_id, about from ({{rows}})
  union all select delivery_id, 'sheet' from store.sheet
  union all select delivery_id, 'coverage' from store.coverage
  union all select delivery_id, 'reject' from store.reject
  union all select delivery_id, 'reading' from store.reading
  union all select delivery_id, 'fix' from store.fix
  union all select delivery_id, 'note' from store.note
  union all select delivery_id, 'audience_row' from store.audience_row
  union all select delivery_id, 'kin' from store.kin
)
where delivery_id not in (select delivery_id from store.delivery)
group by delivery_id, about
order by all

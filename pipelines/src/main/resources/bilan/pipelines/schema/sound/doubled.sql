-- Numbers that are to stand once and stand twice.
select null as delivery_id, null as source, null as applied_at, about || ' ' || id as about, 1 as recorded, count(*) as found
from (
  select delivery_id as id, 'delivery' as about from store.delivery
  union all select sheet_id, 'sheet' from store.sheet
  union all select reject_id, 'reject' from store.reject
  union all select code, 'word' from store.word
)
group by about, id
having count(*) > 1
order by all

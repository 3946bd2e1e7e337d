select {{wanted}}
from store.delivery d
join store.delivery later
  on later.source = d.source and later.dataset = d.dataset and later.delivery_id > d.delivery_id and later.state = 'applied'
where d.delivery_id = {{delivery}} and (
  -- Tables that no date orders follow their source, and a workbook of grants replaces all that its source said before.
  d.delivery_id in ({{entities}})
  or d.workbook or later.workbook
  or exists (
    select 1
    from store.coverage a
    join store.coverage b on b.delivery_id = later.delivery_id and b.table_name = a.table_name
    left join store.place_alias pa on pa.written = a.place
    left join store.place_alias pb on pb.written = b.place
    where a.delivery_id = d.delivery_id
      and coalesce(pa.place, a.place) is not distinct from coalesce(pb.place, b.place)
      and (a.register is null or b.register is null or a.register = b.register)
      and (a.channel is null or b.channel is null or a.channel = b.channel)
      and a.period_from <= b.period_to and a.period_to >= b.period_from
  )
)

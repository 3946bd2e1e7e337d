-- Other files of the layout of a delivery that tell days of its own.
select distinct d.source, d.file
from store.delivery own
join store.coverage its on its.delivery_id = own.delivery_id
join store.delivery d on d.dataset = own.dataset and d.layout = own.layout and d.delivery_id <> own.delivery_id and d.state = 'applied'
join store.coverage c on c.delivery_id = d.delivery_id and c.table_name = its.table_name
  and c.period_from <= its.period_to and its.period_from <= c.period_to
where own.delivery_id = ?

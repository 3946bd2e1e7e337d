-- The rejected row that a line corrects, and the same raw row in later versions of its source.
select t.reject_id, t.delivery_id, d.dataset, d.source, d.profile, g.plan, t.source_row, t.raw_hash,
  t.area, t.occurrence, t.period_column, t.section, t.attempt, t.corrected_by
from store.reject k
join store.delivery kd on kd.delivery_id = k.delivery_id
join store.reject t
  on t.table_name = k.table_name and t.raw_hash = k.raw_hash and t.occurrence = k.occurrence and t.delivery_id >= k.delivery_id
join store.delivery d
  on d.delivery_id = t.delivery_id and d.state <> 'undone' and d.source = kd.source and d.dataset = kd.dataset
join store.reading g on g.delivery_id = t.delivery_id and g.area = t.area
where k.reject_id = ? and k.raw_hash = ?
order by t.reject_id

-- Deliveries whose rows no longer come to what was recorded. Where rows are missing or too many, nothing else is told.
select t.delivery_id, d.source, d.applied_at, d.dataset, t.column_name, t.filled as recorded_filled,
  coalesce(n.filled, 0) as found_filled, t.total as recorded, coalesce(n.total, 0) as found
from store.recorded_sum t
join store.delivery d using (delivery_id)
left join ({{present}}) n using (delivery_id, table_name, column_name)
left join (select delivery_id, filled from store.recorded_sum where table_name = '{{table}}' and column_name = 'source_row') s
  using (delivery_id)
left join (select delivery_id, count(*) as filled from store.{{table}} group by delivery_id) p using (delivery_id)
where t.table_name = '{{table}}' and (t.probe is null or t.probe = n.probe or n.filled is null)
  and (t.filled, t.total, t.placed) is distinct from (n.filled, n.total, n.placed)
  and (t.column_name = 'source_row' or s.filled = p.filled)
order by all

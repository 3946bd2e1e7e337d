-- The record follows a rightful change by what it changed, so that it hides no other. What was never recorded stays so.
create or replace temp table sums_after as select * from ({{present}});

create or replace temp table sums_changed as
select delivery_id, table_name, column_name,
  coalesce(r.filled, 0) + coalesce(a.filled, 0) - coalesce(b.filled, 0) as filled,
  coalesce(r.total, 0) + coalesce(a.total, 0) - coalesce(b.total, 0) as total,
  coalesce(r.placed, 0) + coalesce(a.placed, 0) - coalesce(b.placed, 0) as placed,
  coalesce(a.probe, b.probe) as probe
from sums_after a
full join sums_before b using (delivery_id, table_name, column_name)
left join store.recorded_sum r using (delivery_id, table_name, column_name)
where (a.filled, a.total, a.placed) is distinct from (b.filled, b.total, b.placed)
  and (coalesce(b.filled, 0) = 0 or r.filled is not null)
  and (r.probe is null or r.probe = coalesce(a.probe, b.probe));

delete from store.recorded_sum t
where exists (
  from sums_changed c
  where c.delivery_id = t.delivery_id and c.table_name = t.table_name and c.column_name = t.column_name
);

insert into store.recorded_sum by name select * from sums_changed where filled <> 0 or total <> 0 or placed <> 0;

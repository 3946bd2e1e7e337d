-- Rows of corrections that are no longer in force leave the delivery that they corrected; those that now are come in.
update {{table}} t set delivery_id = f.correction_id{{off}}
from (
  select f.*
  from store.fix f
  join store.reject r on r.reject_id = f.reject_id and r.corrected_by = f.correction_id
  left join fix_in_force i on i.reject_id = f.reject_id
  where f.good and f.table_name = '{{name}}' and f.correction_id is distinct from i.correction_id
) f
where t.delivery_id = f.delivery_id and t.sheet_id = f.sheet_id and t.source_row = f.source_row {{same_hash}};

update {{table}} t set delivery_id = f.delivery_id{{off}}
from (
  select f.*
  from store.fix f
  join store.reject r on r.reject_id = f.reject_id and r.corrected_by is distinct from f.correction_id
  join fix_in_force i on i.reject_id = f.reject_id and i.correction_id = f.correction_id
  where f.good and f.table_name = '{{name}}'
) f
where t.delivery_id = f.correction_id and t.sheet_id = f.sheet_id and t.source_row = f.source_row {{same_hash}};

/*
code: ATT-05
severity: warning
message:
  fr: "La classe « {native_class} » vient de deux colonnes : elle compte double"
  en: "The class « {native_class} » comes from two columns: it counts twice"
cause:
  fr: "deux colonnes du même titre"
  en: "two columns with the same title"
cure:
  fr: "Renommer ou retirer une des deux colonnes"
  en: "Rename or remove one of the columns"
*/
select min(c.sheet) as sheet, min(a.source_row) as source_row, a.native_class
from (
  select delivery_id, sheet_id, source_row, part, dimension, native_class
  from store.audience_row
  where delivery_id in (select delivery_id from candidate limit 1) and class is distinct from 'unknown'
  group by all
  having count(*) > 1
) a
join candidate c using (sheet_id, source_row)
-- Months in columns share their row: each is an activity of its own.
where c.grain <> 'month'
group by a.dimension, a.native_class

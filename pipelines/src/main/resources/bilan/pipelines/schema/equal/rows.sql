-- The rows of a declared table, by the names of their sheets.
select {{columns}}
from {{table}} r
left join store.sheet s using (sheet_id)
where r.delivery_id not in {{without}}

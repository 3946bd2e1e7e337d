-- What one field holds of persons.
select
  {{position}} as position, {{dataset}} as dataset, {{table}} as table_name, {{field}} as field, {{kind}} as kind,
  {{table_fr}} as table_fr, {{table_en}} as table_en, {{field_fr}} as field_fr, {{field_en}} as field_en, n.*
from ({{rows}}) n
where n.rows > 0

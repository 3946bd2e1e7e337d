-- What one field holds of persons.
select
  {{position}} as position, {{dataset}} as dataset, {{table}} as table_name, if({{kind}} = 'address', 'address', {{field}}) as field, {{kind}} as kind,
  {{table_fr}} as table_fr, {{table_en}} as table_en, if({{kind}} = 'address', 'E-mails et téléphones', {{field_fr}}) as field_fr,
  if({{kind}} = 'address', 'E-mails and telephone numbers', {{field_en}}) as field_en, n.*
from ({{rows}}) n
where n.rows > 0

-- Persons of a table of activities who were last there before a day, whichever of their rows count.
insert into leaving
select key, left(sha256({{salt}} || key), 24) || {{token}}
from (
  select {{value}} as key, max({{day}}) as last_day
  from {{table}} r
  where {{personal}}
  group by all
)
where last_day < {{before}}

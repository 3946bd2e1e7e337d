-- What one field holds of persons: where, how much, from when to when, since when, from which files.
select
  {{position}} as position, {{dataset}} as dataset, {{table}} as table_name, {{field}} as field, {{kind}} as kind,
  {{table_fr}} as table_fr, {{table_en}} as table_en, {{field_fr}} as field_fr, {{field_en}} as field_en,
  count(*) as rows, {{persons}} as persons, min({{day}}) as first_on, max({{day}}) as last_on, min(d.applied_at)::date as since,
  list(distinct d.source order by d.source) as sources
from {{stored}} r
join store.delivery d on d.delivery_id = r.delivery_id
where {{personal}}
having count(*) > 0

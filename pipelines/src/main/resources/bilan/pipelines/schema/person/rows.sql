-- How many rows of a table meet a condition, how many values they have, from when to when, since when, from which files.
select
  count(*) as rows, {{values}} as persons, min({{day}}) as first_on, max({{day}}) as last_on,
  min(d.applied_at)::date as since, list(distinct d.source order by d.source) as sources
from {{table}} r
join store.delivery d on d.delivery_id = r.delivery_id
where {{condition}}

-- How many rows of a table meet a condition, how many values they have, from when to when, since when, from which files.
select
  count(*), count(distinct {{value}}), min({{day}}), max({{day}}), min(d.applied_at)::date,
  list(distinct d.source order by d.source)
from {{table}} r
join store.delivery d on d.delivery_id = r.delivery_id
where {{condition}}

-- The places whose rows before a period came in files of which none of the same name, numbers aside,
-- covers a day of it, though others do; each with the last of them.
with come as (
  select distinct c.place, regexp_replace(coalesce(d.source, ''), '[0-9]+', '', 'g') as kind
  from coverage c
  left join deliveries d using (delivery_id)
  where c.dataset = '%s'
    and c.period_from <= least(getvariable('to_date'), getvariable('as_of'))
    and c.period_to >= getvariable('from_date')
),
told as (
  select
    r.place,
    regexp_replace(coalesce(r.source, ''), '[0-9]+', '', 'g') as kind,
    arg_max(coalesce(r.source, ''), r.day) as file,
    max(r.day) as day
  from (
%s
  ) r
  where (%s) and r.day < getvariable('from_date')
  group by all
)
select t.place, arg_max(t.file, t.day) as file
from told t
left join come c using (place, kind)
where t.place in (select place from come)
group by t.place
having count(c.kind) = 0

-- Every delivery with the period that it covers, and which one takes the place of which.
select
  d.delivery_id,
  d.dataset,
  d.source,
  d.file,
  d.profile,
  d.state,
  (select string_agg(later, ', ' order by later) from replacements where former = d.delivery_id) as replaced_by,
  (select string_agg(former, ', ' order by former) from replacements where later = d.delivery_id) as replaces,
  cast(d.applied_at as date) as applied_on,
  d."rows",
  d.rejected,
  min(c.period_from) as covered_from,
  max(c.period_to) as covered_to
from deliveries d
left join coverage c on c.delivery_id = d.delivery_id
group by all
order by d.delivery_id

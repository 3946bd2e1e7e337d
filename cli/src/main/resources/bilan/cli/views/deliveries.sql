-- Every delivery with the period that it covers.
select
  d.delivery_id,
  d.dataset,
  d.source,
  d.file,
  d.profile,
  d.state,
  cast(d.applied_at as date) as applied_on,
  d."rows",
  d.rejected,
  min(c.period_from) as covered_from,
  max(c.period_to) as covered_to
from deliveries d
left join coverage c on c.delivery_id = d.delivery_id
group by all
order by d.delivery_id

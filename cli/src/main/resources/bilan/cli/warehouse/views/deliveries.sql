-- Every delivery with the period that it covers, and which one takes the place of which; kept_file is the hash of what
-- counts, unless persons of it were forgotten.
with replaced as (
  select former as delivery_id, string_agg(later, ', ' order by later) as replaced_by from replacements group by all
),
replacing as (
  select later as delivery_id, string_agg(former, ', ' order by former) as replaces from replacements group by all
),
covered as (
  select delivery_id, min(period_from) as covered_from, max(period_to) as covered_to from coverage group by all
)
select
  d.delivery_id,
  d.dataset,
  d.source,
  d.file,
  d.profile,
  d.state,
  b.replaced_by,
  r.replaces,
  cast(d.applied_at as date) as applied_on,
  d."rows",
  d.rejected,
  c.covered_from,
  c.covered_to,
  if(d.state = 'applied' and d.sha256 not in (select sha256 from store.forgotten_file), d.sha256, null) as kept_file
from deliveries d
left join replaced b using (delivery_id)
left join replacing r using (delivery_id)
left join covered c using (delivery_id)
order by d.delivery_id

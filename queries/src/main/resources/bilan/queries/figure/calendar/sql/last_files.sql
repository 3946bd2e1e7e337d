-- The last file that each place sent of each dataset.
select
  c.dataset,
  c.place,
  arg_max(d.source, d.delivery_id) as source,
  max(d.applied_at)::date as received_on,
  min(c.period_from) as first_on,
  max(c.period_to) as last_on
from coverage c
join deliveries d using (delivery_id)
where c.place is not null and c.period_from is not null
group by c.dataset, c.place
order by all

-- Services that give their period belong to it, whenever they were invoiced.
select
  place,
  service_from,
  service_to,
  sum(amount_excl_tax) as excl,
  count(*) - count(amount_excl_tax) as excl_unknown,
  sum(amount_incl_tax) as incl,
  count(*) - count(amount_incl_tax) as incl_unknown
from sales
where channel = 'service'
  and service_to >= service_from
  and service_from <= least(getvariable('to_date'), getvariable('as_of'))
  and service_to >= getvariable('from_date')
group by all
order by all

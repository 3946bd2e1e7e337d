-- Services that give their period belong to it, whenever they were invoiced.
select
  place,
  service_from,
  service_to,
  count(*) as rows,
  sum(amount_excl_tax) as excl,
  count(*) - count(amount_excl_tax) as excl_unknown,
  sum(amount_incl_tax) filter (where amount_excl_tax is null) as excl_left,
  sum(amount_incl_tax) as incl,
  count(*) - count(amount_incl_tax) as incl_unknown,
  sum(amount_excl_tax) filter (where amount_incl_tax is null) as incl_left
from sales
where channel = 'service'
  and service_to >= service_from
  and service_from <= least(getvariable('to_date'), getvariable('as_of'))
  and service_to >= getvariable('from_date')
group by all
order by all

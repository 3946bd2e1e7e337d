-- The sales behind a figure; a service that gives its period stands with its days.
select
  delivery_id, source, sheet, source_row, place, sold_on as day,
  coalesce(product, category, invoice) as about,
  channel,
  if(is_contribution(channel), coalesce(amount_excl_tax, amount_incl_tax), amount_excl_tax) as excl,
  amount_incl_tax as incl,
  if(channel = 'service' and service_to >= service_from, service_from, null) as service_from,
  if(channel = 'service' and service_to >= service_from, service_to, null) as service_to
from sales
where (
    coalesce(channel = 'service' and service_to >= service_from, false)
    and service_from <= least(getvariable('to_date'), getvariable('as_of'))
    and service_to >= getvariable('from_date')
  )
  or (
    not coalesce(channel = 'service' and service_to >= service_from, false)
    and sold_on between getvariable('from_date') and getvariable('to_date')
    and sold_on <= getvariable('as_of')
  )
order by day, place, source, sheet, source_row

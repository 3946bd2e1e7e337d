-- Sales of which an amount can't be told from the other for want of a rate, by place and file.
with lacking as (
  select
    place, coalesce(channel, '?') as channel, source,
    coalesce(channel = 'service' and service_to >= service_from, false) as spread,
    sold_on, service_from, service_to,
    amount_excl_tax is null
      and not (is_contribution(coalesce(channel, '')) and amount_incl_tax is not null) as excl,
    amount_incl_tax is null as incl
  from sales
  where amount_excl_tax is null or amount_incl_tax is null
)
select
  place, channel, source,
  if(spread, service_from, date_trunc('month', sold_on)::date) as first_day,
  if(spread, service_to, null) as last_day,
  bool_or(excl) as excl,
  bool_or(incl) as incl
from lacking
where if(
  spread,
  service_from <= least(getvariable('to_date'), getvariable('as_of')) and service_to >= getvariable('from_date'),
  sold_on between getvariable('from_date') and getvariable('to_date') and sold_on <= getvariable('as_of')
)
group by all
order by all

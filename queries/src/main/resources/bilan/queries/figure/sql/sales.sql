-- Sales by place, month and channel; a service that gives its period stands in services.sql.
-- Memberships and donations bear no tax, so that either amount is theirs.
with priced as (
  select
    *,
    case
      when channel in ('membership', 'donation') then coalesce(amount_excl_tax, amount_incl_tax)
      else amount_excl_tax
    end as priced_excl_tax
  from sales
)
select
  place,
  date_trunc('month', sold_on)::date as month,
  channel,
  count(*) as rows,
  sum(priced_excl_tax) as excl,
  count(*) - count(priced_excl_tax) as excl_unknown,
  sum(amount_incl_tax) as incl,
  count(*) - count(amount_incl_tax) as incl_unknown
from priced
where sold_on between getvariable('from_date') and getvariable('to_date')
  and sold_on <= getvariable('as_of')
  and not (channel = 'service' and service_from is not null and service_to >= service_from)
group by all

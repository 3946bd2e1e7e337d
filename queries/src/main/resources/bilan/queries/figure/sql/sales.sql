-- Sales by place, month and channel; a service that gives its period stands in services.sql.
-- Memberships and donations bear no tax, so that either amount is theirs.
with days as (
  select
    place,
    sold_on,
    channel,
    count(*) as rows,
    sum(amount_excl_tax) as excl,
    count(amount_excl_tax) as excl_known,
    sum(amount_incl_tax) as incl,
    count(amount_incl_tax) as incl_known,
    sum(amount_incl_tax) filter (where amount_excl_tax is null) as only_incl,
    sum(amount_excl_tax) filter (where amount_incl_tax is null) as only_excl,
    count(*) filter (where amount_excl_tax is null and amount_incl_tax is null) as none_known
  from sales
  where sold_on between getvariable('from_date') and getvariable('to_date')
    and sold_on <= getvariable('as_of')
    and not coalesce(channel = 'service' and service_to >= service_from, false)
  group by all
)
select
  place,
  date_trunc('month', sold_on)::date as month,
  channel,
  sum(rows) as rows,
  sum(
    coalesce(excl, 0) + if(is_contribution(channel), coalesce(only_incl, 0), 0)
  ) as excl,
  sum(if(is_contribution(channel), none_known, rows - excl_known)) as excl_unknown,
  sum(if(is_contribution(channel), 0, only_incl)) as excl_left,
  sum(incl) as incl,
  sum(rows - incl_known) as incl_unknown,
  sum(only_excl) as incl_left
from days
group by all

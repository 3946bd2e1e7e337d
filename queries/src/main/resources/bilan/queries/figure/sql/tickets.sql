-- Till tickets and what they add up to, by place and month. A ticket is its place, day, register
-- and number; the last two by their 64-bit hash, which a day's tickets don't share. A ticket whose lines undo one another is
-- wholly cancelled, and none.
with tickets as (
  select
    place,
    sold_on,
    hash(register, ticket) as ticket,
    sum(amount_incl_tax) as amount,
    count(*) - count(amount_incl_tax) as unknown
  from sales
  where channel = 'till'
    and ticket is not null
    and sold_on between getvariable('from_date') and getvariable('to_date')
    and sold_on <= getvariable('as_of')
  group by all
  having not coalesce(count(*) = count(amount_incl_tax) and sum(amount_incl_tax) = 0 and min(amount_incl_tax) < 0, false)
)
select
  place,
  date_trunc('month', sold_on)::date as month,
  count(*) as tickets,
  sum(amount) as amount,
  sum(unknown) as unknown
from tickets
group by all

-- Till tickets and what they add up to, by place and month. A ticket is its place, day, register
-- and number; the last two by their 64-bit hash, which a day's tickets don't share. A ticket whose lines undo one another is
-- wholly cancelled, and none. One with a line whose amount can't be told is left out whole: a part of it is no ticket.
with tickets as (
  select
    place,
    sold_on,
    hash(register, ticket) as ticket,
    sum(amount_incl_tax) as amount,
    count(*) - count(amount_incl_tax) as unknown,
    sum(amount_excl_tax) filter (where amount_incl_tax is null) as left_out
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
  count(*) filter (where unknown = 0) as tickets,
  sum(amount) filter (where unknown = 0) as amount,
  sum(unknown) as unknown,
  sum(left_out) as left_out
from tickets
group by all

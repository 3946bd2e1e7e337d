-- What the till took, by place and month.
select
  place,
  date_trunc('month', sold_on)::date as month,
  sum(amount_incl_tax) as amount
from sales
where channel = 'till'
  and sold_on between getvariable('from_date') and getvariable('to_date')
  and sold_on <= getvariable('as_of')
group by all

-- What was received, less what was paid back, by month and place of its grant.
with refs as (
  select reference, min("grant") as code from grants where reference is not null group by reference
),
resolved as (
  select r.received_on, r.amount, coalesce(r."grant", refs.code) as code
  from receipts r
  left join refs on r."grant" is null and refs.reference = r.reference
)
select date_trunc('month', r.received_on)::date as month, g.place, sum(r.amount) as amount
from resolved r
left join grants g on g."grant" = r.code
where r.received_on between getvariable('from_date') and getvariable('to_date')
  and r.received_on <= getvariable('as_of')
group by all

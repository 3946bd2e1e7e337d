-- What was received, less what was paid back, by grant or the funder's reference, and month.
select
  "grant" as code,
  reference,
  date_trunc('month', received_on)::date as month,
  sum(amount) as amount
from receipts
where received_on <= getvariable('as_of')
group by all

-- Every grant known at as_of.
select
  "grant" as code,
  reference,
  place,
  nature,
  status,
  payment_basis,
  decision_date,
  start_on,
  end_on,
  amount_awarded,
  amount_final,
  rate
from grants
where decision_date is null or decision_date <= getvariable('as_of')
order by code

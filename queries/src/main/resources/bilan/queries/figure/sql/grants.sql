-- Every grant as it stands at as_of.
select
  "grant" as code,
  place,
  funder,
  programme,
  nature,
  stands,
  decision_date,
  amount_awarded,
  total,
  owed,
  received,
  receipts_given
from grants_on(getvariable('as_of'))
where decision_date is null or decision_date <= getvariable('as_of')
order by code

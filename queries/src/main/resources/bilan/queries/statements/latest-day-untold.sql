-- Where nothing with dates of its own came: the last decision, month of the team or year of accounts;
-- of a year that is not over only if there is no other.
select case when count(day) > 0 then greatest(least(max(day), make_date(fiscal_year_of(getvariable('today') + 1), getvariable('first_month')::integer, 1) - 1), min(day)) end
from (
  select max(decision_date) as day from grants where decision_date <= getvariable('today')
  union all
  select max(month) from team where month <= getvariable('today')
  union all
  select max(make_date(fiscal_year, getvariable('first_month')::integer, 1)) from accounts
  where make_date(fiscal_year, getvariable('first_month')::integer, 1) <= getvariable('today')
)

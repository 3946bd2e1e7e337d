select "grant" as code, "on" as amended_on, amount, end_on
from amendments
where "on" <= getvariable('as_of')
order by code, amended_on

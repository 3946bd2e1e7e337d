select "grant" as code, "on" as amended_on, amount
from amendments
where "on" <= getvariable('as_of') and amount is not null
order by code, amended_on

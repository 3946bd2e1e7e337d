-- What of each grant belongs to each year; no year where nobody can tell.
select "grant" as code, fiscal_year, amount, prorated
from grant_shares(getvariable('as_of'), getvariable('first_month'))
order by code, fiscal_year

select "grant" as code, fiscal_year, sum(amount) as amount
from grant_years
group by all
order by all

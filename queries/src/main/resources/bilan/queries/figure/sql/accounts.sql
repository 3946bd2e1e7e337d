select fiscal_year, account, axis, place, income
from income_statements(getvariable('as_of'), getvariable('first_month'))

select dataset, place, month, lines_amount, total_amount
from grain_marks
where month between date_trunc('month', getvariable('from_date')) and getvariable('as_of')
order by month, place

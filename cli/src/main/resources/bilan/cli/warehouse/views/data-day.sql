-- The last day of what comes month by month; of anything, where nothing else came.
select coalesce(max(period_to) filter (where dataset in ('attendance', 'sales')), max(period_to))
from coverage

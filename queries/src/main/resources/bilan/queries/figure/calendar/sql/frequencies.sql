-- How often each place sends what; the slowest where several are told.
select
  place,
  dataset,
  arg_max(frequency, list_position(['daily', 'weekly', 'monthly', 'quarterly', 'yearly'], frequency))
    as frequency
from expectations
group by all

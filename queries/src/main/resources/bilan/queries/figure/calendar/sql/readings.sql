select indicator, read_on, value
from readings
where read_on <= getvariable('as_of') and value is not null
-- The last written of a day counts.
order by indicator, read_on, sheet, source_row

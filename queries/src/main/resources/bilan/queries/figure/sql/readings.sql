select indicator, read_on, value
from readings
where read_on <= getvariable('as_of') and value is not null
order by indicator, read_on

select delivery_id, dataset, source, applied_at::date as received_on, profile, "rows" as row_count, rejected
from deliveries
order by delivery_id

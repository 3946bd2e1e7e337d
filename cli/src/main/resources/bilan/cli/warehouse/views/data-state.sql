-- All that decides which rows count: deliveries with their state, and what takes the place of what.
select string_agg(concat_ws(' ', delivery_id, state, "rows", rejected, applied_at), ',' order by delivery_id)
from deliveries

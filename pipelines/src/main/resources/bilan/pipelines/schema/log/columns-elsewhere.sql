-- The columns at the last live deliveries of the other sources, the newest first.
select source, profile, array_to_string(columns, chr(31))
from store.delivery where dataset = ? and source <> ? and state = 'applied'
qualify row_number() over (partition by source order by delivery_id desc) = 1
order by delivery_id desc limit 200

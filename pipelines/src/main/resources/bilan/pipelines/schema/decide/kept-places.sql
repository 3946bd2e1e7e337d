-- What the command line said of the place at the last live delivery of each source.
select source, file, coalesce(given_place, ''), array_to_string(columns, chr(31)), options
from store.delivery
where dataset = ? and state = 'applied'
qualify row_number() over (partition by source order by delivery_id desc) = 1
order by delivery_id desc
limit 200

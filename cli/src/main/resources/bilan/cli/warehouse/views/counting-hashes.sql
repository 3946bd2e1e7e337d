-- The bytes of deliveries in force.
select sha256
from deliveries
where live

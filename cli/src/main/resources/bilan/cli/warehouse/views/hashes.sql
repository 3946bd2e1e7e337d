-- The bytes that were ever taken in.
select sha256
from deliveries

-- The headers under which rejected rows that leave have a text.
select distinct head
from store.reject_cell
where text is not null and reject_id in (select reject_id from leaving_reject)

-- What a rejected row hangs on, as it stands now.
select f.field, f.value
from store.fault f
join store.reject r on r.reject_id = f.reject_id and r.attempt = f.attempt
where f.code = ? and f.reject_id = ?

-- The pseudonyms that a correction wrote anew.
select now.field, now.value
from store.reject_value now
left join store.reject_value sent on sent.reject_id = now.reject_id and sent.field = now.field and sent.attempt = 0
where now.reject_id = ? and now.attempt = ? and now.value is distinct from sent.value

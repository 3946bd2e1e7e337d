-- What a correction changed in the cells of a row; persons are not among them.
select now.head, now.kind, now.text, now.format
from store.reject_cell now
join store.reject_cell sent on sent.reject_id = now.reject_id and sent.position = now.position and sent.attempt = 0
where now.reject_id = ? and now.attempt = ? and not now.masked
  and (now.kind <> sent.kind or now.text is distinct from sent.text)

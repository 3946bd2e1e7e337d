-- A provisional grant that meets another of the same reference, or of the same funder and amount.
select distinct p."grant", o."grant", p.funder, p.amount_awarded, p.source, o.amount_awarded, o.source
from store.grants p join store.grants o
  on p."grant" <> o."grant"
  and (p.reference = o.reference or (p.funder = o.funder and p.amount_awarded = o.amount_awarded))
where p.provisional and (not coalesce(o.provisional, false) or p."grant" < o."grant")
  and {{delivery}} in (p.delivery_id, o.delivery_id)
order by all

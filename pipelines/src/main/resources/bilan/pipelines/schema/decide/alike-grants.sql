-- A provisional grant that meets another of the same reference, or in another file of the same funder
-- and amount; or whose whole row stands twice in one sheet.
select distinct p."grant", o."grant", p.funder, p.amount_awarded, p.source, o.amount_awarded, o.source
from store.grants p
join store.grants o
  on p."grant" <> o."grant"
  and (p.reference = o.reference or (p.source <> o.source and p.funder = o.funder and p.amount_awarded = o.amount_awarded))
where p.provisional and (not coalesce(o.provisional, false) or p."grant" < o."grant")
  and {{delivery}} in (p.delivery_id, o.delivery_id)
union
select min(g."grant"), min(g."grant"), min(g.funder), min(g.amount_awarded), min(g.source), min(g.amount_awarded), min(g.source)
from store.grants_row r
join store.grants g on g.delivery_id = r.delivery_id and g.sheet_id = r.sheet_id and g.source_row = r.source_row and g.entity_hash = r.entity_hash
where r.provisional and r.delivery_id = {{delivery}}
group by r.sheet_id, r."grant", r.row_hash
having count(distinct r.source_row) > 1
order by all

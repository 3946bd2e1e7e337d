-- A provisional grant that meets another of the same reference, or in another file of the same funder
-- and amount; or whose whole row stands twice in one sheet.
with told as (
  select p."grant" as one, o."grant" as other, p.funder, p.amount_awarded, p.source, o.amount_awarded as other_amount,
    o.source as other_source, p.delivery_id, o.delivery_id as other_delivery, o.provisional as is_other_provisional
  from store.grants p
  join store.grants o on p.reference = o.reference
  where p.provisional
  union all -- two joins: one of either condition would look at each grant beside each other
  select p."grant", o."grant", p.funder, p.amount_awarded, p.source, o.amount_awarded, o.source, p.delivery_id,
    o.delivery_id, o.provisional
  from store.grants p
  join store.grants o on strip_accents(lower(p.funder)) = strip_accents(lower(o.funder)) and p.amount_awarded = o.amount_awarded
  where p.provisional and p.source <> o.source
)
select one, other, funder, amount_awarded, source, other_amount, other_source
from told
where one <> other and (not coalesce(is_other_provisional, false) or one < other) and {{delivery}} in (delivery_id, other_delivery)
union
select min(g."grant"), min(g."grant"), min(g.funder), min(g.amount_awarded), min(g.source), min(g.amount_awarded), min(g.source)
from store.grants_row r
join store.grants g on g.delivery_id = r.delivery_id and g.sheet_id = r.sheet_id and g.source_row = r.source_row and g.entity_hash = r.entity_hash
where r.provisional and r.delivery_id = {{delivery}}
group by r.sheet_id, r."grant", r.row_hash
having count(distinct r.source_row) > 1
order by all

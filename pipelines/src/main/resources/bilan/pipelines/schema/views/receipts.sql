-- A receipt that names the funder's reference only finds its grant by it.
create or replace view main.receipts as
select
  r.delivery_id, r.source, r.sheet, r.source_row,
  coalesce(n."grant", r."grant", g."grant") as "grant",
  r.* exclude (delivery_id, source, sheet, source_row, "grant", sheet_id, latest, row_hash, entity_hash, unit_hash, stream_place, grain, period_from, period_to)
from store.receipts r
left join store.grant_names n on n.written = r."grant"
left join (select reference, min("grant") as "grant" from store.grants where reference is not null group by reference having count(*) = 1) g
  on r."grant" is null and g.reference = r.reference;

-- What was received, row by row, with the place of its grant.
select
  r.delivery_id, r.source, r.sheet, r.source_row, r."grant" as code, coalesce(g.place, 'non affecté') as place,
  r.received_on as day, concat_ws(' – ', r."grant", r.reference, r.bank_reference) as about, r.amount
from receipts r
left join grants_on(getvariable('as_of')) g
  on g."grant" = r."grant"
  and (g.decision_date is null or g.decision_date <= getvariable('as_of'))
where r.received_on <= getvariable('as_of')
order by day, code, r.source, r.sheet, r.source_row

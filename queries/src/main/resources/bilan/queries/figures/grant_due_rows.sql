/*
title: {fr: "Conventions : les lignes de fichiers derrière ce qui en reste dû", en: "Grants: the rows of files behind what is still due of them"}
dataset: funding
dimensions:
  funder: {label: {fr: Financeur, en: Funder}}
  programme: {label: {fr: Programme, en: Programme}}
  grant: {label: {fr: Convention, en: Grant}, column: '"grant"'}
*/
with settled as materialized (
  select
    *,
    case
      when owed is null then 'due_unknown'
      when owed = received then 'settled'
      when owed < received then 'overpaid'
    end as blank
  from settling_rows(getvariable('as_of'))
  where stands and (decision_date is null or decision_date <= getvariable('as_of'))
),
lines as (
  select
    delivery_id, source, sheet, source_row, day as dated, concat_ws(' – ', "grant", funder) as about, "grant",
    owed as said, case when blank is null then owed end as due, blank
  from settled
  where blank is not null or not by_certified
  union all by name
  select
    l.delivery_id, l.source, l.sheet, l.source_row, l.submitted_on as dated, concat_ws(' – ', l."grant", l.claim, l.voucher) as about,
    l."grant", l.certified as said, s.rate * l.certified::decimal(38, 6) as due,
    if(l.set_aside > 0, 'certified_less', 'certified') as how, s.rate as how_share,
    l.certified as how_certified, l.declared as how_declared, l.set_aside as how_set_aside
  from settled s
  join claim_lines_on(getvariable('as_of')) l on l."grant" = s."grant"
  where s.blank is null and s.by_certified and l.certified is not null
  union all by name
  select
    r.delivery_id, r.source, r.sheet, r.source_row, r.received_on as dated,
    concat_ws(' – ', r."grant", r.reference, r.bank_reference) as about,
    r."grant", r.amount as said, -r.amount as due, 'received' as how
  from receipts r
  join settled s using ("grant")
  where s.blank is null and r.received_on <= getvariable('as_of')
)
select
  l.*, s.place, s.funder, s.programme, s.nature,
  least(getvariable('as_of')::date, getvariable('to_date')::date) as day,
  null::varchar as apart
from lines l
join settled s using ("grant")

/*
title: {fr: "Versements reçus, remboursements en moins", en: "Money received, less what was paid back"}
dataset: funding
given:
  by: ever
  places: "select place from grant_places(getvariable('as_of'))"
  needs:
    - {rows: "select 1 from grants where decision_date is null or decision_date <= getvariable('as_of')", none: figure.no_funding}
    - {rows: "select 1 from receipts", none: figure.no_receipts}
dimensions:
  funder: {label: {fr: Financeur, en: Funder}}
  programme: {label: {fr: Programme, en: Programme}}
  grant: {label: {fr: Convention, en: Grant}, column: '"grant"'}
columns:
  amount: {label: {fr: "Montant reçu", en: "Amount received"}, unit: EUR}
*/
select
  r.delivery_id, r.source, r.sheet, r.source_row, g.place, r.received_on as day,
  concat_ws(' – ', r."grant", r.reference, r.bank_reference) as about,
  g."grant", g.funder, g.programme, g.nature, r.amount, null::varchar as apart
from receipts r
left join grants_on(getvariable('as_of')) g
  on g."grant" = r."grant"
  and (g.decision_date is null or g.decision_date <= getvariable('as_of'))

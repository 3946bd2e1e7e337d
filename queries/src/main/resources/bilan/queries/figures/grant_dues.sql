/*
title: {fr: "Conventions, et ce qui en reste dû à la date d’arrêté", en: "Grants, and what is still due of them at the cut-off date"}
rows: grant_due_rows
dataset: funding
given:
  by: ever
  places: "select place from grant_places(getvariable('as_of'))"
  elsewhere: figure.due_elsewhere
  needs:
    - {rows: "select 1 from grants where decision_date is null or decision_date <= getvariable('as_of')", none: figure.no_funding}
dimensions:
  funder: {label: {fr: Financeur, en: Funder}}
  programme: {label: {fr: Programme, en: Programme}}
  grant: {label: {fr: Convention, en: Grant}, column: '"grant"'}
columns:
  due: {label: {fr: "Reste dû", en: "Still due"}, unit: EUR}
  receipts_given: {label: {fr: "Versements fournis", en: "Receipts given"}}
*/
-- What was overpaid stands apart, and is never taken from what others owe.
select
  null::bigint as delivery_id, null::varchar as source, null::varchar as sheet, null::bigint as source_row,
  place, least(getvariable('as_of')::date, getvariable('to_date')::date) as day, null::varchar as about,
  "grant", funder, programme, nature, total,
  case when owed is not null then greatest(owed - received, 0) end as due,
  greatest(received - owed, 0) as overpaid, receipts_given, is_undated,
  null::varchar as apart
from grants_on(getvariable('as_of'))
where stands and (decision_date is null or decision_date <= getvariable('as_of'))

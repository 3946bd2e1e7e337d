/*
title: {fr: "Conventions : une ligne par attribution et par avenant", en: "Grants: a row an award and amendment"}
dataset: funding
span: [first_on, last_on]
given:
  by: ever
  places: "select place from grant_places(getvariable('as_of'))"
  needs:
    - {rows: "select 1 from grants where decision_date is null or decision_date <= getvariable('as_of')", none: figure.no_funding}
dimensions:
  funder: {label: {fr: Financeur, en: Funder}}
  programme: {label: {fr: Programme, en: Programme}}
  grant: {label: {fr: Convention, en: Grant}, column: '"grant"'}
columns:
  amount: {label: {fr: "Montant notifié", en: "Amount notified"}, unit: EUR}
  undated: {label: {fr: "Décision sans date", en: "Decision without a day"}}
*/
-- An award whose day nobody knows may be of any year: it stands in each, without an amount. Awards of one code are
-- each of their own day.
with standing as (
  select *
  from grants_known(getvariable('as_of'))
  where is_standing(status) and (decision_date is null or decision_date <= getvariable('as_of'))
)
select
  delivery_id, source, sheet, source_row, place, decision_date as day, concat_ws(' – ', "grant", funder) as about,
  "grant", funder, programme, nature,
  case when decision_date is not null then coalesce(amount_awarded, 0) end as amount,
  null::decimal(18, 6) as said, false as amended, decision_date is null as undated, null::varchar as how,
  case when decision_date is null then date '0001-01-01' end as first_on,
  case when decision_date is null then date '9999-12-31' end as last_on,
  null::varchar as apart, null::varchar as blank
from standing
union all by name
select
  a.delivery_id, a.source, a.sheet, a.source_row, s.place, a."on" as day, a."grant" as about,
  s."grant", s.funder, s.programme, s.nature,
  a.amount - lag(a.amount, 1, coalesce(s.amount_awarded, 0)) over (
    partition by a."grant" order by a."on", a.source, a.sheet, a.source_row
  ) as amount,
  a.amount as said, true as amended, false as undated, 'amended' as how
from amendments a
join grants_on(getvariable('as_of')) s using ("grant")
where s.stands and a."on" <= getvariable('as_of') and a.amount is not null

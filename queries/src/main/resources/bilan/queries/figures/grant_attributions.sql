/*
title: {fr: "Conventions : une ligne par exercice, de ce qui lui revient", en: "Grants: a row a fiscal year, of what belongs to it"}
rows: grant_attribution_rows
dataset: funding
yearly: true
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
  amount: {label: {fr: "Montant rattaché", en: "Amount attributed"}, unit: EUR}
  undated: {label: {fr: "Convention sans dates", en: "Agreement without days"}}
  by_fiscal_year: {label: {fr: "Connu par exercice seulement", en: "Known by fiscal year only"}}
*/
-- Where nobody can tell what belongs to a year, a row without an amount stands in each.
select
  null::bigint as delivery_id, null::varchar as source, null::varchar as sheet, null::bigint as source_row,
  s.place, fiscal_year_start(s.fiscal_year, getvariable('first_month'))::date as day, null::varchar as about,
  s."grant", s.funder, g.programme, g.nature,
  s.fiscal_year is null as undated,
  not s.prorated and s.fiscal_year is not null and getvariable('calendar') as by_fiscal_year,
  case when not by_fiscal_year then s.amount end as amount,
  s.prorated,
  case when undated or by_fiscal_year then date '0001-01-01' end as first_on,
  case when undated or by_fiscal_year then date '9999-12-31' end as last_on,
  null::varchar as apart
from grant_shares(getvariable('as_of'), getvariable('first_month')) s
join grants_on(getvariable('as_of')) g using ("grant")
where s.stands

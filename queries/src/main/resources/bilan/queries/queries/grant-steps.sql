/*
title: {fr: "À faire pour une subvention", en: "To do for a grant"}
description: {fr: "Ce qui reste à faire d’une subvention (sans -p grant=CODE : de toutes), le plus pressé d’abord : relancer, dépenser, déclarer, rendre compte", en: "What is left to do for a grant (without -p grant=CODE: for all), the most urgent first: chase, spend, declare, report"}
published: never
parameters:
  grant: {type: grant, optional: true}
  years: {type: years, default: last 3}
columns:
  grant:
    {label: {fr: Subvention, en: Grant}, kind: text}
  before:
    {label: {fr: Avant le, en: Before}, kind: date,
     definition: {fr: "Un jour passé : c’est en retard", en: "A day in the past: it is late"}}
  step:
    {label: {fr: À faire, en: To do}, kind: text}
  amount:
    {label: {fr: Montant, en: Amount}, kind: amount, additivity: none}
*/
-- What the bank shows of a grant, or of a funder with no other grant that is late, is to be typed, and nobody is chased.
with shown as materialized (
  select distinct to_type_for as "grant" from bank_match_rows() where to_type_for is not null
),
parts as (
  select * replace (if(what = 'relance' and "grant" in (select "grant" from shown), 'saisie', what) as what)
  from grant_step_rows(getvariable('simplified_costs'), getvariable('as_of'), coalesce(getvariable('first_month'), 1), getvariable('lang'))
  where getvariable('grant') is null or "grant" = getvariable('grant')
),
steps as (
  select "grant", before, what, detail, detail_in_id, sum(amount) as amount
  from parts
  group by all
  having sum(amount) > 0 or what in ('relance', 'saisie', 'encaissement', 'compte-rendu', 'compte-rendu-loi')
)
select
  "grant",
  before,
  grant_step_label(what, detail, getvariable('lang')) as step,
  what || coalesce(' ' || detail_in_id, '') as step_in_id,
  amount,
  if(amount is null, '–', null) as amount_note
from steps
order by "grant", before nulls last, what, amount desc

-- rows: instalments, awards, expenses, lines of claims
-- What the bank shows of a grant, or of a funder with no other grant that is late, is to be typed, and nobody is chased.
with shown as materialized (
  select distinct to_type_for as "grant" from bank_match_rows() where to_type_for is not null
)
select
  delivery_id, source, sheet, source_row, day, concat_ws(' – ', "grant", about) as about, "grant", before,
  grant_step_label(if(what = 'relance' and "grant" in (select "grant" from shown), 'saisie', what), detail, getvariable('lang')) as step,
  amount, said as amount_said
from grant_step_rows(getvariable('simplified_costs'), getvariable('as_of'), coalesce(getvariable('first_month'), 1), getvariable('lang'))
where amount is not null and (getvariable('grant') is null or "grant" = getvariable('grant'))

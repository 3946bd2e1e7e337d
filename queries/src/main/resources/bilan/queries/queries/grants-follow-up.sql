/*
title: {fr: "Le suivi des subventions", en: "Following the grants"}
description: {fr: "Chaque subvention en cours : référence, prochaine échéance et ce qu’elle demande, bilan attendu et remis, contact chez le financeur", en: "Each running grant: reference, next deadline and what it asks for, report due and sent, contact at the funder"}
published: never
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
columns:
  grant:
    {label: {fr: Subvention, en: Grant}, kind: text}
  funder:
    {label: {fr: Financeur, en: Funder}, kind: text}
  reference:
    {label: {fr: Référence, en: Reference}, kind: text}
  next_on:
    {label: {fr: Prochaine échéance, en: Next deadline}, kind: date,
     definition: {fr: "Le plus proche de ce qui reste à faire ; un jour passé : c’est en retard", en: "The nearest of what is left to do; a day in the past: it is late"}}
  next_step:
    {label: {fr: À faire, en: To do}, kind: text}
  report_sent_on:
    {label: {fr: Bilan remis le, en: Report sent on}, kind: date}
  contact:
    {label: {fr: Contact, en: Contact}, kind: text}
*/
with shown as materialized (
  select distinct to_type_for as "grant" from bank_match_rows() where to_type_for is not null
),
steps as (
  select "grant", before, if(what = 'relance' and "grant" in (select "grant" from shown), 'saisie', what) as what, detail, sum(amount) as amount
  from grant_step_rows(getvariable('simplified_costs'), getvariable('as_of'), coalesce(getvariable('first_month'), 1), getvariable('lang'))
  where before is not null
  group by all
  having sum(amount) > 0 or what in ('relance', 'saisie', 'encaissement', 'compte-rendu', 'compte-rendu-loi')
),
nearest as (
  select "grant", before, grant_step_label(what, detail, getvariable('lang')) as step
  from steps
  qualify row_number() over (partition by "grant" order by before, what, amount desc, detail) = 1
)
select
  g."grant",
  g.funder,
  g.reference,
  n.before as next_on,
  n.step as next_step,
  null::varchar as next_step_in_id,
  if(g.report_sent_on <= getvariable('as_of'), g.report_sent_on, null) as report_sent_on,
  g.contact
from grants_on(getvariable('as_of')) g
left join nearest n using ("grant")
where is_asked_place(g.place) and g.stands and g.status is distinct from 'closed'
order by n.before nulls last, g."grant"

-- rows: the grants
select delivery_id, source, sheet, source_row, place, decision_date as day, concat_ws(' – ', "grant", funder) as about, "grant"
from grants_on(getvariable('as_of'))
where is_asked_place(place) and stands and status is distinct from 'closed'

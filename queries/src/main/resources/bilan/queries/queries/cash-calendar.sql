/*
title: {fr: "Encaissements attendus", en: "Cash expected"}
description: {fr: "Versements prévus et non encore reçus, par échéance ; les sommes reçues soldent les plus anciens d’abord", en: "Instalments planned and not received yet, by due date; money received settles the oldest first"}
parameters:
  years: {type: years, default: last 3}
columns:
  due_on:
    {label: {fr: Échéance, en: Due on}, kind: date}
  grant:
    {label: {fr: Subvention, en: Grant}, kind: text}
  funder:
    {label: {fr: Financeur, en: Funder}, kind: text}
  kind:
    {label: {fr: Versement, en: Instalment}, kind: text}
  planned:
    {label: {fr: Prévu, en: Planned}, kind: amount, additivity: sum}
  expected:
    {label: {fr: Encore attendu, en: Still expected}, kind: amount, additivity: sum,
     definition: {fr: "Prévu moins ce qui a déjà été reçu de cette subvention", en: "Planned less what was already received of this grant"}}
  condition:
    {label: {fr: Condition, en: Condition}, kind: text}
  late:
    {label: {fr: En retard, en: Late}, kind: boolean}
*/
with running as (
  select
    i.*,
    g.funder,
    g.received,
    g.receipts_given,
    sum(i.amount) over (partition by i."grant" order by i.due_on nulls last, i.kind rows unbounded preceding) as until_here
  from instalments i
  join grants_on(getvariable('as_of')) g on g."grant" = i."grant"
  where g.stands and g.status is distinct from 'closed'
)
select
  due_on,
  "grant",
  funder,
  instalment_label(kind, getvariable('lang')) as kind,
  amount as planned,
  if(receipts_given, least(amount, greatest(until_here - received, 0)), null) as expected,
  if(receipts_given, null, if(getvariable('lang') = 'en', 'no receipt was given (sheet “Encaissements” of the funding)', 'aucun versement n’a été fourni (feuille « Encaissements » des financements)')) as expected_note,
  condition,
  if(receipts_given, coalesce(due_on <= getvariable('as_of'), false), null) as late
from running
where until_here > received
order by due_on nulls last, "grant", kind

-- rows: each instalment
with running as (
  select
    i.*,
    g.received,
    sum(i.amount) over (partition by i."grant" order by i.due_on nulls last, i.kind rows unbounded preceding) as until_here
  from instalments i
  join grants_on(getvariable('as_of')) g on g."grant" = i."grant"
  where g.stands and g.status is distinct from 'closed'
)
select
  delivery_id, source, sheet, source_row, due_on, due_on as day, "grant", concat_ws(' – ', "grant", instalment_label(kind, getvariable('lang'))) as about,
  amount as planned,
  least(amount, greatest(until_here - received, 0)) as expected,
  amount as expected_said
from running
where until_here > received

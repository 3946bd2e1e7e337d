/*
title: {fr: "Les subventions suivies", en: "Grants followed"}
description: {fr: "Chaque subvention accordée ou reçue, avec ce qui en reste à dépenser et à recevoir", en: "Each grant awarded or received, with what is left of it to spend and to receive"}
published: never
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
columns:
  grant:
    {label: {fr: Subvention, en: Grant}, kind: text}
  funder:
    {label: {fr: Financeur, en: Funder}, kind: text}
  purpose:
    {label: {fr: Objet, en: Purpose}, kind: text}
  reference:
    {label: {fr: Référence, en: Reference}, kind: text}
  status:
    {label: {fr: Statut, en: Status}, kind: text}
  start_on:
    {label: {fr: Début, en: Starts}, kind: date}
  end_on:
    {label: {fr: Fin, en: Ends}, kind: date}
  awarded:
    {label: {fr: Accordé, en: Awarded}, kind: amount, additivity: sum,
     definition: {fr: "Après avenants, à la date d’arrêté", en: "After amendments, at the cut-off date"}}
  spent:
    {label: {fr: Dépensé, en: Spent}, kind: amount, additivity: sum,
     definition: {fr: "Dépenses affectées à la subvention jusqu’à la date d’arrêté, TVA récupérable déduite", en: "Expenses allocated to the grant up to the cut-off date, less recoverable tax"}}
  received:
    {label: {fr: Reçu, en: Received}, kind: amount, additivity: sum,
     definition: {fr: "Encaissements moins remboursements, jusqu’à la date d’arrêté", en: "Receipts less paybacks, up to the cut-off date"}}
  due:
    {label: {fr: Reste dû, en: Still due}, kind: amount, additivity: known,
     definition: {fr: "Ce que le financeur doit encore ; n.c. tant que rien n’est certifié d’une aide au remboursement", en: "What the funder still owes; n/a as long as nothing is certified of a reimbursement"}}
*/
with spending as (
  select "grant" as code, sum(part) as spent
  from grant_costs(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where left_out is null
  group by "grant"
)
select
  g."grant",
  g.funder,
  coalesce(g.purpose, g.programme) as purpose,
  g.reference,
  grant_status_label(g.status, getvariable('lang')) as status,
  null::varchar as status_in_id,
  g.start_on,
  g.ends_on as end_on,
  if(g.stands, g.awarded, null) as awarded,
  if(exists (select 1 from expenses), coalesce(s.spent, 0), null) as spent,
  if(g.receipts_given, g.received, null) as received,
  if(g.receipts_given, null, no_receipts_label(getvariable('lang'))) as received_note,
  if(g.owed = 0 or (g.owed is not null and g.receipts_given), greatest(g.owed - g.received, 0), null) as due,
  case
    when g.owed is null then due_unknown_label(getvariable('lang'))
    when g.owed <> 0 and not g.receipts_given then no_receipts_label(getvariable('lang'))
  end as due_note
from grants_on(getvariable('as_of')) g
left join spending s on s.code = g."grant"
where is_asked_place(g.place)
  and (g.stands or g.received <> 0)
order by g.ends_on nulls last, g."grant"

-- rows: awards, amendments, what is certified, receipts, expenses
select
  r.delivery_id, r.source, r.sheet, r.source_row, g.place, r.day, concat_ws(' – ', r."grant", g.funder) as about,
  r."grant",
  if(r.part = 'awarded', r.amount, null) as awarded,
  if(r.part = 'received', r.amount, null) as received,
  if(r.part = 'due', r.amount, null) as due,
  coalesce(r.said, r.amount) as due_said,
  r.how, r.how_share, r.how_certified, r.how_declared, r.how_set_aside
from grant_rows(getvariable('as_of')) r
join grants_on(getvariable('as_of')) g on g."grant" = r."grant"
where is_asked_place(g.place)
union all by name
select delivery_id, source, sheet, source_row, day, concat_ws(' – ', "grant", voucher) as about, "grant", part as spent
from grant_costs(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
where left_out is null

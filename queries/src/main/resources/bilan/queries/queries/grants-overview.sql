/*
title: {fr: "Les subventions", en: "Grants"}
description: {fr: "Chaque subvention : financeur, dates, montant accordé, reçu et restant dû à la date d’arrêté", en: "Each grant: funder, dates, amount awarded, received and still due at the cut-off date"}
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
  status:
    {label: {fr: Statut, en: Status}, kind: text}
  start_on:
    {label: {fr: Début, en: Starts}, kind: date}
  end_on:
    {label: {fr: Fin, en: Ends}, kind: date}
  requested:
    {label: {fr: Demandé, en: Requested}, kind: amount, additivity: sum,
     definition: {fr: "Ce que demandent les dossiers sans réponse", en: "What pending applications ask for"}}
  awarded:
    {label: {fr: Accordé, en: Awarded}, kind: amount, additivity: sum,
     definition: {fr: "Après avenants, à la date d’arrêté", en: "After amendments, at the cut-off date"}}
  final:
    {label: {fr: Définitif, en: Final}, kind: amount, additivity: sum,
     definition: {fr: "Ce à quoi une subvention soldée se monte en fin de compte : il prend la place de l’accordé", en: "What a closed grant comes to in the end: it replaces the amount awarded"}}
  received:
    {label: {fr: Reçu, en: Received}, kind: amount, additivity: sum,
     definition: {fr: "Encaissements moins remboursements, jusqu’à la date d’arrêté", en: "Receipts less paybacks, up to the cut-off date"}}
  due:
    {label: {fr: Reste dû, en: Still due}, kind: amount, additivity: known,
     definition: {fr: "Ce que le financeur doit encore ; n.c. tant que rien n’est certifié d’une aide au remboursement", en: "What the funder still owes; n/a as long as nothing is certified of a reimbursement"}}
*/
select
  g."grant",
  g.funder,
  p.purpose,
  grant_status_label(g.status, getvariable('lang')) as status,
  null::varchar as status_in_id,
  g.start_on,
  g.ends_on as end_on,
  if(g.status = 'requested', g.amount_requested, null) as requested,
  if(g.stands, g.awarded, null) as awarded,
  if(g.status = 'closed', g.amount_final, null) as final,
  if(g.receipts_given, g.received, null) as received,
  if(g.receipts_given, null, no_receipts_label(getvariable('lang'))) as received_note,
  if(g.owed = 0 or (g.owed is not null and g.receipts_given), greatest(g.owed - g.received, 0), null) as due,
  case
    when g.owed is null
      then due_unknown_label(getvariable('lang'))
    when g.owed <> 0 and not g.receipts_given then no_receipts_label(getvariable('lang'))
  end as due_note
from grants_on(getvariable('as_of')) g
left join grant_purposes(getvariable('as_of')) p on p."grant" = g."grant"
where is_asked_place(g.place)
  and (g.status is distinct from 'refused' or g.received <> 0)
order by g.ends_on nulls last, g.decision_date nulls last, g."grant"

-- rows: awards, amendments, what is certified, receipts
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
select delivery_id, source, sheet, source_row, place, decision_date as day, concat_ws(' – ', "grant", funder) as about, "grant", amount_final as final
from grants_on(getvariable('as_of'))
where status = 'closed' and is_asked_place(place)
union all by name
select delivery_id, source, sheet, source_row, place, decision_date as day, concat_ws(' – ', "grant", funder) as about, "grant", amount_requested as requested
from grants_on(getvariable('as_of'))
where status = 'requested' and is_asked_place(place)

/*
title: {fr: "Subventions rapprochées", en: "Grants reconciled"}
description: {fr: "Chaque subvention avec ses versements prévus, reçus, ce qui reste dû et ce qui ne va pas, le plus d’argent en jeu d’abord", en: "Each grant with its instalments planned, received, what is still due and what is wrong, most money at risk first"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
columns:
  grant:
    {label: {fr: Subvention, en: Grant}, kind: text}
  funder:
    {label: {fr: Financeur, en: Funder}, kind: text}
  status:
    {label: {fr: Statut, en: Status}, kind: text}
  requested:
    {label: {fr: Demandé, en: Requested}, kind: amount, additivity: sum,
     definition: {fr: "D’une subvention demandée, sur laquelle personne n’a encore décidé", en: "Of a grant that is asked for and not yet decided on"}}
  awarded:
    {label: {fr: Accordé, en: Awarded}, kind: amount, additivity: sum,
     definition: {fr: "Après avenants, à la date d’arrêté", en: "After amendments, at the cut-off date"}}
  final:
    {label: {fr: Définitif, en: Final}, kind: amount, additivity: sum,
     definition: {fr: "Ce à quoi une subvention soldée se monte en fin de compte : il prend la place de l’accordé", en: "What a closed grant comes to in the end: it replaces the amount awarded"}}
  planned:
    {label: {fr: Versements prévus, en: Instalments planned}, kind: amount, additivity: sum,
     definition: {fr: "D’une subvention ni refusée ni annulée", en: "Of a grant neither refused nor cancelled"}}
  received:
    {label: {fr: Reçu, en: Received}, kind: amount, additivity: sum,
     definition: {fr: "Encaissements moins remboursements, jusqu’à la date d’arrêté", en: "Receipts less paybacks, up to the cut-off date"}}
  due:
    {label: {fr: Reste dû, en: Still due}, kind: amount, additivity: known,
     definition: {fr: "Ce que le financeur doit encore ; n.c. tant que rien n’est certifié d’une aide au remboursement", en: "What the funder still owes; n/a as long as nothing is certified of a reimbursement"}}
  overpaid:
    {label: {fr: Trop-perçu, en: Overpaid}, kind: amount, additivity: sum,
     definition: {fr: "À part, jamais déduit du reste dû", en: "Apart, never deducted from what is due"}}
  budget:
    {label: {fr: Budget, en: Budget}, kind: amount, additivity: sum,
     definition: {fr: "Dépenses prévues au budget de la convention", en: "Costs planned in the budget of the agreement"}}
  spent:
    {label: {fr: Dépensé, en: Spent}, kind: amount, additivity: sum,
     definition: {fr: "Dépenses affectées à la subvention jusqu’à la date d’arrêté, TVA récupérable déduite", en: "Expenses allocated to the grant up to the cut-off date, less recoverable tax"}}
  end_on:
    {label: {fr: Fin, en: Ends}, kind: date}
  report_due_on:
    {label: {fr: Bilan attendu le, en: Report due on}, kind: date}
  anomaly:
    {label: {fr: À voir, en: To look at}, kind: text}
*/
with planned as (
  select i."grant" as code, sum(i.amount) as planned
  from instalments i
  where i."grant" not in (select "grant" from grants where status in ('refused', 'cancelled'))
  group by i."grant"
),
wrong as (
  select code, string_agg(title, ' ; ' order by amount desc nulls last, anomaly) as anomaly, sum(at_risk) as at_risk
  from (
    select "grant" as code, anomaly, any_value(title) as title, sum(amount) as amount, sum(at_risk) as at_risk
    from anomaly_rows()
    where "grant" is not null
    group by "grant", anomaly
  )
  group by code
),
costs as (
  select "grant" as code, sum(amount_planned) as budget from budget_lines where side = 'cost' group by "grant"
),
spending as (
  select "grant" as code, sum(part) as spent
  from grant_costs(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where left_out is null
  group by "grant"
),
judged as (
  select
    g.*,
    p.planned,
    b.budget,
    x.spent,
    w.anomaly,
    w.at_risk
  from grants_on(getvariable('as_of')) g
  left join planned p on p.code = g."grant"
  left join costs b on b.code = g."grant"
  left join spending x on x.code = g."grant"
  left join wrong w on w.code = g."grant"
),
lines as (
  select
    g."grant",
    g."grant" as grant_in_id,
    g.funder,
    grant_status_label(g.status, getvariable('lang')) as status,
    null::varchar as status_in_id,
    if(g.status = 'requested', g.amount_requested, null) as requested,
    if(g.stands, g.awarded, null) as awarded,
    if(g.status = 'closed', g.amount_final, null) as final,
    g.planned,
    if(g.receipts_given, g.received, null) as received,
    if(g.receipts_given, null, no_receipts_label(getvariable('lang'))) as received_note,
    if(g.owed = 0 or (g.owed is not null and g.receipts_given), greatest(g.owed - g.received, 0), null) as due,
    case
      when g.owed is null
        then due_unknown_label(getvariable('lang'))
      when g.owed <> 0 and not g.receipts_given then no_receipts_label(getvariable('lang'))
    end as due_note,
    case
      when not g.stands then 0
      when g.receipts_given then greatest(g.received - coalesce(g.owed, g.received), 0)
    end as overpaid,
    if(g.receipts_given or not g.stands, null, no_receipts_label(getvariable('lang'))) as overpaid_note,
    g.budget,
    if(g.stands and exists (select 1 from expenses), coalesce(g.spent, 0), g.spent) as spent,
    g.ends_on as end_on,
    g.report_due_on,
    g.anomaly,
    null::varchar as anomaly_in_id,
    g.at_risk
  from judged g
  where is_asked_place(g.place)
    and (coalesce(g.status not in ('refused', 'cancelled'), true) or g.received <> 0)
  union all
  -- Money whose grant nobody declared is named, never lost.
  select
    coalesce(lost.code, if(getvariable('lang') = 'en', '(no code)', '(sans code)')),
    coalesce(lost.code, '(sans code)'),
    null, null, null, null, null, null, null, lost.amount, null, null, null, null, null, null, null, null, null,
    if(getvariable('lang') = 'en', 'received for a grant that the list of grants does not have', 'encaissé pour une subvention absente de la liste'),
    null,
    lost.amount
  from (
    select coalesce(r."grant", r.reference) as code, sum(r.amount) as amount
    from receipts r
    where r.received_on <= getvariable('as_of')
      and not exists (select 1 from grants_on(getvariable('as_of')) g where g."grant" = r."grant")
    group by 1
  ) lost
  where getvariable('place') is null
)
select * exclude (at_risk)
from lines
order by anomaly is null, at_risk desc nulls last, end_on nulls last, "grant"

-- rows: awards, amendments, instalments, what is certified, receipts, budget lines
select
  r.delivery_id, r.source, r.sheet, r.source_row, g.place, r.day, concat_ws(' – ', r."grant", g.funder) as about,
  coalesce(r."grant", r.reference, if(getvariable('lang') = 'en', '(no code)', '(sans code)')) as "grant",
  if(r.part = 'awarded', r.amount, null) as awarded,
  if(r.part = 'received', r.amount, null) as received,
  if(r.part = 'due', r.amount, null) as due,
  coalesce(r.said, r.amount) as due_said,
  r.how, r.how_share, r.how_certified, r.how_declared, r.how_set_aside,
  if(r.part = 'overpaid', r.amount, null) as overpaid
from grant_rows(getvariable('as_of')) r
left join grants_on(getvariable('as_of')) g on g."grant" = r."grant"
where is_asked_place(g.place)
union all by name
select delivery_id, source, sheet, source_row, place, decision_date as day, concat_ws(' – ', "grant", funder) as about, "grant", amount_requested as requested
from grants_on(getvariable('as_of'))
where status = 'requested' and is_asked_place(place)
union all by name
select delivery_id, source, sheet, source_row, due_on as day, concat_ws(' – ', "grant", kind) as about, "grant", amount as planned
from instalments
where "grant" not in (select "grant" from grants where status in ('refused', 'cancelled'))
union all by name
select delivery_id, source, sheet, source_row, day, concat_ws(' – ', "grant", voucher) as about, "grant", part as spent
from grant_costs(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
where left_out is null
union all by name
select delivery_id, source, sheet, source_row, concat_ws(' – ', "grant", label) as about, "grant", amount_planned as budget
from budget_lines
where side = 'cost'
union all by name
select delivery_id, source, sheet, source_row, place, decision_date as day, concat_ws(' – ', "grant", funder) as about, "grant", amount_final as final
from grants_on(getvariable('as_of'))
where status = 'closed' and is_asked_place(place)

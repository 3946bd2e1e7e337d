/*
title: {fr: "Subventions rapprochées", en: "Grants reconciled"}
description: {fr: "Chaque subvention avec ses versements prévus, reçus, ce qui reste dû et ce qui ne va pas, le plus gênant d'abord", en: "Each grant with its instalments planned, received, what is still due and what is wrong, worst first"}
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
  awarded:
    {label: {fr: Accordé, en: Awarded}, kind: amount, additivity: sum,
     definition: {fr: "Après avenants, à la date d'arrêté", en: "After amendments, at the as-of date"}}
  planned:
    {label: {fr: Versements prévus, en: Instalments planned}, kind: amount, additivity: sum}
  received:
    {label: {fr: Reçu, en: Received}, kind: amount, additivity: sum,
     definition: {fr: "Encaissements moins remboursements, jusqu'à la date d'arrêté", en: "Receipts less paybacks, up to the as-of date"}}
  due:
    {label: {fr: Reste dû, en: Still due}, kind: amount, additivity: sum,
     definition: {fr: "Ce que le financeur doit encore ; vide tant que rien n'est certifié d'une aide au remboursement", en: "What the funder still owes; empty as long as nothing is certified of a reimbursement"}}
  overpaid:
    {label: {fr: Trop-perçu, en: Overpaid}, kind: amount, additivity: sum,
     definition: {fr: "À part, jamais déduit du reste dû", en: "Apart, never deducted from what is due"}}
  end_on:
    {label: {fr: Fin, en: Ends}, kind: date}
  report_due_on:
    {label: {fr: Bilan attendu le, en: Report due on}, kind: date}
  anomaly:
    {label: {fr: À voir, en: To look at}, kind: text}
*/
with settled as (
  select coalesce(getvariable('as_of'), getvariable('to_date')) as day
),
amended as (
  select
    "grant",
    arg_max(amount, "on") filter (where amount is not null) as amount,
    arg_max(end_on, "on") filter (where end_on is not null) as end_on
  from amendments, settled
  where "on" <= day
  group by "grant"
),
refs as (
  select reference, min("grant") as code from grants where reference is not null group by reference
),
money as (
  select coalesce(r."grant", refs.code) as code, sum(r.amount) as received
  from receipts r
  cross join settled
  left join refs on r."grant" is null and refs.reference = r.reference
  where r.received_on <= day
  group by all
),
certified as (
  select c."grant" as code, sum(l.certified) as certified
  from claims c
  join claim_lines l on l.claim = c.claim
  cross join settled
  where c.submitted_on is null or c.submitted_on <= day
  group by all
),
state as (
  select
    g.*,
    coalesce(a.end_on, g.end_on) as ends_on,
    coalesce(a.amount, g.amount_awarded) as awarded,
    coalesce(m.received, 0) as received,
    c.certified,
    case
      when g.status in ('requested', 'refused', 'cancelled') then 0
      when g.status = 'closed' and g.amount_final is not null then g.amount_final
      when g.payment_basis is distinct from 'reimbursement' then coalesce(a.amount, g.amount_awarded, 0)
      when c.certified > 0 and g.rate is not null
        then least(coalesce(a.amount, g.amount_awarded, 0), (g.rate * c.certified)::decimal(18, 6))
    end as owed
  from grants g
  cross join settled
  left join amended a on a."grant" = g."grant"
  left join money m on m.code = g."grant"
  left join certified c on c.code = g."grant"
  where g.decision_date is null or g.decision_date <= day or g.status = 'requested'
),
planned as (
  select "grant" as code, sum(amount) as planned, sum(amount) filter (where due_on <= day) as awaited
  from instalments, settled
  group by "grant"
),
judged as (
  select
    g.*,
    p.planned,
    nullif(concat_ws(' ; ',
      if(g.received > g.owed, if(getvariable('lang') = 'en', 'overpaid', 'trop-perçu'), null),
      if(g.status = 'cancelled' and g.received > 0, if(getvariable('lang') = 'en', 'cancelled but received', 'annulée mais encaissée'), null),
      if(g.owed is null, if(getvariable('lang') = 'en', 'due not established', 'dû non établi : rien de certifié'), null),
      if(p.planned is not null and g.awarded is not null and p.planned <> g.awarded and g.status <> 'closed', if(getvariable('lang') = 'en', 'instalments differ from the award', 'échéancier différent du montant accordé'), null),
      if(g.status in ('notified', 'signed') and p.awaited > g.received, if(getvariable('lang') = 'en', 'instalment late', 'versement en retard'), null),
      if(g.status in ('notified', 'signed') and g.ends_on < day, if(getvariable('lang') = 'en', 'agreement ended, not closed', 'convention finie, non soldée'), null),
      if(g.status in ('notified', 'signed') and g.report_due_on < day, if(getvariable('lang') = 'en', 'report overdue', 'bilan en retard'), null),
      if(g.ends_on is null and not exists (select 1 from grant_years y where y."grant" = g."grant"), if(getvariable('lang') = 'en', 'no dates', 'sans dates'), null)
    ), '') as anomaly
  from state g
  cross join settled
  left join planned p on p.code = g."grant"
)
select
  g."grant",
  g.funder,
  case g.status
    when 'requested' then if(getvariable('lang') = 'en', 'Requested', 'Demandée')
    when 'refused' then if(getvariable('lang') = 'en', 'Refused', 'Refusée')
    when 'notified' then if(getvariable('lang') = 'en', 'Notified', 'Notifiée')
    when 'signed' then if(getvariable('lang') = 'en', 'Signed', 'Signée')
    when 'closed' then if(getvariable('lang') = 'en', 'Closed', 'Soldée')
    when 'cancelled' then if(getvariable('lang') = 'en', 'Cancelled', 'Annulée')
    else g.status
  end as status,
  if(g.status in ('requested', 'cancelled'), null, g.awarded) as awarded,
  g.planned,
  g.received,
  greatest(g.owed - g.received, 0) as due,
  greatest(g.received - g.owed, 0) as overpaid,
  g.ends_on as end_on,
  g.report_due_on,
  g.anomaly
from judged g
where (getvariable('place') is null or g.place = getvariable('place'))
  and g.status is distinct from 'refused'
order by g.anomaly is null, greatest(coalesce(g.received - g.owed, 0), 0) desc, g.ends_on nulls last, g."grant"

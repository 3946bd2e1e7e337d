/*
title: {fr: "Encaissements attendus", en: "Cash expected"}
description: {fr: "Versements prévus et non encore reçus, par échéance ; les sommes reçues soldent les plus anciens d'abord", en: "Instalments planned and not received yet, by due date; money received settles the oldest first"}
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
running as (
  select
    i.*,
    g.funder,
    g.received,
    sum(i.amount) over (partition by i."grant" order by i.due_on nulls last, i.kind rows unbounded preceding) as until_here
  from instalments i
  join state g on g."grant" = i."grant"
  where g.status in ('notified', 'signed')
)
select
  due_on,
  "grant",
  funder,
  case kind
    when 'advance' then if(getvariable('lang') = 'en', 'Advance', 'Avance')
    when 'interim' then if(getvariable('lang') = 'en', 'Interim', 'Acompte')
    when 'balance' then if(getvariable('lang') = 'en', 'Balance', 'Solde')
    when 'single' then if(getvariable('lang') = 'en', 'Single', 'Versement unique')
    else kind
  end as kind,
  amount as planned,
  least(amount, greatest(until_here - received, 0)) as expected,
  condition,
  coalesce(due_on <= day, false) as late
from running, settled
where until_here > received
order by due_on nulls last, "grant", kind

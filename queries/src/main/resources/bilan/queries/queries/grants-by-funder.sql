/*
title: {fr: "Subventions par financeur", en: "Grants by funder"}
description: {fr: "Ce que chaque financeur a accordé, versé et doit encore à la date d'arrêté", en: "What each funder awarded, paid and still owes at the as-of date"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
columns:
  funder:
    {label: {fr: Financeur, en: Funder}, kind: text}
  level:
    {label: {fr: Niveau, en: Level}, kind: text}
  grants:
    {label: {fr: Subventions, en: Grants}, kind: count, additivity: sum}
  awarded:
    {label: {fr: Accordé, en: Awarded}, kind: amount, additivity: sum,
     definition: {fr: "Après avenants, à la date d'arrêté", en: "After amendments, at the as-of date"}}
  received:
    {label: {fr: Reçu, en: Received}, kind: amount, additivity: sum,
     definition: {fr: "Encaissements moins remboursements, jusqu'à la date d'arrêté", en: "Receipts less paybacks, up to the as-of date"}}
  due:
    {label: {fr: Reste dû, en: Still due}, kind: amount, additivity: sum,
     definition: {fr: "Ce que le financeur doit encore ; vide tant que rien n'est certifié d'une aide au remboursement", en: "What the funder still owes; empty as long as nothing is certified of a reimbursement"}}
  overpaid:
    {label: {fr: Trop-perçu, en: Overpaid}, kind: amount, additivity: sum,
     definition: {fr: "À part, jamais déduit du reste dû", en: "Apart, never deducted from what is due"}}
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
)
select
  g.funder,
  case f.level
    when 'other public' then if(getvariable('lang') = 'en', 'Other public', 'Autre public')
    when 'private' then if(getvariable('lang') = 'en', 'Private', 'Privé')
    else f.level
  end as level,
  count(*) as grants,
  sum(g.awarded) as awarded,
  sum(g.received) as received,
  if(count(*) = count(g.owed), sum(greatest(g.owed - g.received, 0)), null) as due,
  sum(greatest(g.received - g.owed, 0)) as overpaid
from state g
left join funders f on f.funder = g.funder
where (g.status is null or g.status in ('notified', 'signed', 'closed'))
  and (getvariable('place') is null or g.place = getvariable('place'))
group by all
order by awarded desc nulls last, g.funder

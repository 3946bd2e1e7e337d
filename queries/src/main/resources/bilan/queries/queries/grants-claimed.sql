/*
title: {fr: "Dépenses déclarées et certifiées", en: "Expenses declared and certified"}
description: {fr: "De ce qui est déclaré à ce qui reste dû : chaque aide au remboursement, et toute autre qui a une demande de paiement", en: "From what is declared to what is still due: every grant that reimburses, and any other that has a claim"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
columns:
  grant:
    {label: {fr: Subvention, en: Grant}, kind: text}
  funder:
    {label: {fr: Financeur, en: Funder}, kind: text}
  ceiling:
    {label: {fr: Plafond, en: Ceiling}, kind: amount, additivity: sum,
     definition: {fr: "Montant accordé, après avenants : une aide au remboursement ne le dépasse pas", en: "Amount awarded, after amendments: a reimbursement never exceeds it"}}
  eligible_cost:
    {label: {fr: Coût éligible, en: Eligible cost}, kind: amount, additivity: sum,
     definition: {fr: "Coût total éligible de la convention", en: "Total eligible cost of the agreement"}}
  declared:
    {label: {fr: Déclaré, en: Declared}, kind: amount, additivity: known,
     definition: {fr: "Dépenses des demandes de paiement déposées, jusqu’à la date d’arrêté", en: "Expenses of the claims submitted up to the cut-off date"}}
  set_aside:
    {label: {fr: Écarté, en: Disallowed}, kind: amount, additivity: known,
     definition: {fr: "Dépenses déclarées que le contrôle a écartées", en: "Declared expenses that the check disallowed"}}
  awaiting:
    {label: {fr: À contrôler, en: To be checked}, kind: amount, additivity: known,
     definition: {fr: "Déclaré, ni écarté ni certifié à ce jour", en: "Declared, neither disallowed nor certified so far"}}
  certified:
    {label: {fr: Certifié, en: Certified}, kind: amount, additivity: known,
     definition: {fr: "Dépenses que le contrôle a acceptées", en: "Expenses that the check accepted"}}
  rate:
    {label: {fr: Taux, en: Rate}, kind: rate,
     definition: {fr: "Part du certifié que l’aide rembourse", en: "Share of what is certified that the grant pays back"}}
  owed:
    {label: {fr: Acquis, en: Grant earned}, kind: amount, additivity: known,
     definition: {fr: "Taux × certifié, au plus le plafond ; le montant définitif si la subvention est soldée", en: "Rate × certified, at most the ceiling; the final amount once the grant is closed"}}
  received:
    {label: {fr: Reçu, en: Received}, kind: amount, additivity: sum,
     definition: {fr: "Encaissements moins remboursements, jusqu’à la date d’arrêté", en: "Receipts less paybacks, up to the cut-off date"}}
  due:
    {label: {fr: Reste dû, en: Still due}, kind: amount, additivity: known,
     definition: {fr: "Acquis moins reçu ; un trop-perçu est dit à part", en: "Grant earned less received; what was overpaid is told apart"}}
*/
with claimed as (
  select
    "grant" as code,
    sum(declared) as declared,
    coalesce(sum(set_aside), 0) as set_aside,
    coalesce(sum(declared - coalesce(set_aside, 0)) filter (where certified is null), 0) as awaiting
  from claim_lines_on(getvariable('as_of'))
  group by "grant"
),
said as (
  select
    if(getvariable('lang') = 'en', 'no claim was given (sheet “Claims” of the funding)', 'aucune demande de paiement fournie (feuille « Demandes de paiement » des financements)') as unclaimed,
    if(getvariable('lang') = 'en', 'nothing is certified yet', 'rien n’est encore certifié') as uncertified,
    no_rate_label(getvariable('lang')) as unrated,
    no_receipts_label(getvariable('lang')) as unpaid
)
select
  g."grant",
  g.funder,
  g.awarded as ceiling,
  g.eligible_cost,
  c.declared,
  if(c.code is null, s.unclaimed, null) as declared_note,
  c.set_aside,
  if(c.code is null, s.unclaimed, null) as set_aside_note,
  c.awaiting,
  if(c.code is null, s.unclaimed, null) as awaiting_note,
  g.certified,
  if(g.certified is null, if(c.code is null, s.unclaimed, s.uncertified), null) as certified_note,
  g.rate * 100 as rate,
  if(g.rate is null, s.unrated, null) as rate_note,
  g.owed,
  if(g.owed is null, if(g.rate is null, s.unrated, s.uncertified), null) as owed_note,
  if(g.receipts_given, g.received, null) as received,
  if(g.receipts_given, null, s.unpaid) as received_note,
  if(g.owed is not null and g.receipts_given, greatest(g.owed - g.received, 0), null) as due,
  case
    when g.owed is null then if(g.rate is null, s.unrated, s.uncertified)
    when not g.receipts_given then s.unpaid
  end as due_note
from grants_on(getvariable('as_of')) g
cross join said s
left join claimed c on c.code = g."grant"
where g.stands
  and (g.payment_basis = 'reimbursement' or c.code is not null)
  and is_asked_place(g.place)
order by g.ends_on nulls last, g."grant"

-- rows: awards, each line of a claim, receipts
select
  r.delivery_id, r.source, r.sheet, r.source_row, g.place, r.day, concat_ws(' – ', r."grant", g.funder) as about, r."grant",
  r.how, r.how_share, r.how_certified, r.how_declared, r.how_set_aside,
  if(r.part = 'awarded', r.amount, null) as ceiling,
  if(r.part = 'owed', r.amount, null) as owed,
  coalesce(r.said, r.amount) as owed_said,
  if(r.part = 'received', r.amount, null) as received,
  if(r.part = 'due', r.amount, null) as due,
  coalesce(r.said, r.amount) as due_said
from (from grant_rows(getvariable('as_of')) union all by name from grant_owed_rows(getvariable('as_of'))) r
join grants_on(getvariable('as_of')) g on g."grant" = r."grant"
where g.stands and is_asked_place(g.place)
union all by name
select
  l.delivery_id, l.source, l.sheet, l.source_row, g.place, l.submitted_on as day, concat_ws(' – ', l.claim, l.voucher) as about, l."grant",
  l.declared,
  coalesce(l.set_aside, 0) as set_aside,
  if(l.certified is null, l.declared - coalesce(l.set_aside, 0), 0) as awaiting,
  l.certified
from claim_lines_on(getvariable('as_of')) l
join grants_on(getvariable('as_of')) g on g."grant" = l."grant"
where g.stands
  and is_asked_place(g.place)
union all by name
select delivery_id, source, sheet, source_row, place, decision_date as day, concat_ws(' – ', "grant", funder) as about, "grant", eligible_cost, rate * 100 as rate
from grants_on(getvariable('as_of'))
where stands and is_asked_place(place)

/*
title: {fr: "Demandes refusées, subventions annulées", en: "Requests refused, grants cancelled"}
description: {fr: "Ce dont rien n’est à attendre : demandé, accordé avant l’annulation, encaissé et reversé, par subvention refusée ou annulée", en: "What nothing is to be expected of: requested, awarded before it was cancelled, received and paid back, by grant refused or cancelled"}
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
  requested:
    {label: {fr: Demandé, en: Requested}, kind: amount, additivity: sum}
  once_awarded:
    {label: {fr: "Accordé, puis annulé", en: "Awarded, then cancelled"}, kind: amount, additivity: sum,
     definition: {fr: "Ce que la convention accordait : rien n’en est plus compté", en: "What the agreement awarded: none of it counts any more"}}
  cashed:
    {label: {fr: Encaissé, en: Received}, kind: amount, additivity: sum}
  paid_back:
    {label: {fr: Reversé, en: Paid back}, kind: amount, additivity: sum,
     definition: {fr: "Remboursé au financeur", en: "Paid back to the funder"}}
  kept:
    {label: {fr: "Reste à reverser", en: Still to pay back}, kind: amount, additivity: sum,
     definition: {fr: "Encaissé moins reversé", en: "Received less paid back"}}
*/
with received as (
  select
    "grant" as code,
    coalesce(sum(amount) filter (where amount > 0), 0) as cashed,
    coalesce(-sum(amount) filter (where amount < 0), 0) as paid_back
  from receipts
  where received_on <= getvariable('as_of')
  group by "grant"
)
select
  g."grant",
  g.funder,
  p.purpose,
  grant_status_label(g.status, getvariable('lang')) as status,
  null::varchar as status_in_id,
  g.amount_requested as requested,
  if(g.status = 'cancelled', g.awarded, null) as once_awarded,
  coalesce(c.cashed, 0) as cashed,
  coalesce(c.paid_back, 0) as paid_back,
  coalesce(c.cashed, 0) - coalesce(c.paid_back, 0) as kept
from grants_on(getvariable('as_of')) g
left join received c on c.code = g."grant"
left join grant_purposes(getvariable('as_of')) p on p."grant" = g."grant"
where g.status in ('refused', 'cancelled')
  and is_asked_place(g.place)
order by g.status, g.decision_date nulls last, g."grant"

-- rows: what was asked for and awarded, each receipt
select
  r.delivery_id, r.source, r.sheet, r.source_row, g.place, r.received_on as day, concat_ws(' – ', g."grant", g.funder) as about, g."grant",
  if(r.amount > 0, r.amount, null) as cashed,
  if(r.amount < 0, -r.amount, null) as paid_back,
  r.amount as kept
from receipts r
join grants_on(getvariable('as_of')) g on g."grant" = r."grant"
where r.received_on <= getvariable('as_of')
  and g.status in ('refused', 'cancelled')
  and is_asked_place(g.place)
union all by name
select
  delivery_id, source, sheet, source_row, place, day, concat_ws(' – ', "grant", funder) as about, "grant",
  if(status = 'cancelled', awarded, null) as once_awarded
from settling_rows(getvariable('as_of'))
where status in ('refused', 'cancelled')
  and is_asked_place(place)
union all by name
select delivery_id, source, sheet, source_row, place, decision_date as day, concat_ws(' – ', "grant", funder) as about, "grant", amount_requested as requested
from grants_on(getvariable('as_of'))
where status in ('refused', 'cancelled')
  and is_asked_place(place)

/*
title: {fr: "Subventions par financeur", en: "Grants by funder"}
description: {fr: "Ce que chaque financeur a accordé, versé et doit encore à la date d’arrêté", en: "What each funder awarded, paid and still owes at the cut-off date"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
columns:
  funder:
    {label: {fr: Financeur, en: Funder}, kind: text}
  level:
    {label: {fr: Niveau, en: Level}, kind: text}
  grants:
    {label: {fr: Subventions, en: Grants}, kind: count, persons: false, additivity: sum}
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
  overpaid:
    {label: {fr: Trop-perçu, en: Overpaid}, kind: amount, additivity: sum,
     definition: {fr: "À part, jamais déduit du reste dû", en: "Apart, never deducted from what is due"}}
*/
select
  g.funder,
  g.funder as funder_in_id,
  if(f.level is null, null, level_label(f.level, getvariable('lang'))) as level,
  null::varchar as level_in_id,
  count(*) filter (where g.stands) as grants,
  sum(g.awarded) filter (where g.stands) as awarded,
  sum(g.amount_final) filter (where g.status = 'closed') as final,
  if(bool_or(g.receipts_given), sum(g.received), null) as received,
  if(bool_or(g.receipts_given), null, no_receipts_label(getvariable('lang'))) as received_note,
  if(bool_or(g.receipts_given), sum(greatest(g.owed - g.received, 0)) filter (where g.stands and g.owed is not null), null) as due,
  nullif(concat_ws(if(getvariable('lang') = 'en', '; ', ' ; '),
    if(bool_or(g.receipts_given) or not bool_or(g.stands and g.owed is not null), null, no_receipts_label(getvariable('lang'))),
    if(getvariable('lang') = 'en', 'due not established, nothing is certified yet: ', 'dû non établi, rien n’est encore certifié : ')
      || string_agg(g."grant", ', ' order by g."grant") filter (where g.owed is null)
  ), '') as due_note,
  if(bool_or(g.receipts_given), sum(greatest(g.received - g.owed, 0)) filter (where g.stands and g.owed is not null), null) as overpaid,
  if(bool_or(g.receipts_given), null, no_receipts_label(getvariable('lang'))) as overpaid_note
from grants_on(getvariable('as_of')) g
left join funders f using (funder)
where (g.stands or g.received <> 0)
  and is_asked_place(g.place)
group by g.funder, f.level
union all
select
  if(getvariable('lang') = 'en', '(grants not declared)', '(subventions absentes de la liste)'),
  '(subventions absentes de la liste)', null, null, 0, null, null, sum(r.amount), null, null, null, null, null
from receipts r
where r.received_on <= getvariable('as_of')
  and getvariable('place') is null
  and not exists (select 1 from grants_on(getvariable('as_of')) g where g."grant" = r."grant")
having count(*) > 0
order by awarded desc nulls last, 1

-- rows: awards, amendments, what is certified, receipts
select
  r.delivery_id, r.source, r.sheet, r.source_row, g.place, r.day, concat_ws(' – ', r."grant", g.funder) as about,
  if(g."grant" is null, if(getvariable('lang') = 'en', '(grants not declared)', '(subventions absentes de la liste)'), g.funder) as funder,
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
select delivery_id, source, sheet, source_row, place, decision_date as day, concat_ws(' – ', "grant", funder) as about, funder, 1 as grants
from grants_on(getvariable('as_of'))
where stands
  and is_asked_place(place)
union all by name
select delivery_id, source, sheet, source_row, place, decision_date as day, concat_ws(' – ', "grant", funder) as about, funder, amount_final as final
from grants_on(getvariable('as_of'))
where status = 'closed' and is_asked_place(place)

/*
title: {fr: "De l’attendu au dû", en: "From expected to due"}
description: {fr: "Pourquoi les versements encore attendus d’après l’échéancier ne sont pas le reste dû, par subvention ; rien si les deux sont les mêmes", en: "Why the instalments that are still expected are not what is due, by grant; nothing where both are the same"}
parameters:
  years: {type: years, default: last 3}
columns:
  grant:
    {label: {fr: Subvention, en: Grant}, kind: text}
  funder:
    {label: {fr: Financeur, en: Funder}, kind: text}
  purpose:
    {label: {fr: Objet, en: Purpose}, kind: text}
  expected:
    {label: {fr: Encore attendu, en: Still expected}, kind: amount, additivity: sum,
     definition: {fr: "Versements prévus moins ce qui est reçu, d’après l’échéancier", en: "Instalments planned less what was received"}}
  to_check:
    {label: {fr: "Dont à contrôler", en: Of which to be checked}, kind: amount, additivity: sum,
     definition: {fr: "Part du financeur dans ce qui est déclaré, ni écarté ni certifié à ce jour, au plus le plafond", en: "The funder’s share of what is declared, neither disallowed nor certified so far, at most the ceiling"}}
  undeclared:
    {label: {fr: "Dont à déclarer", en: Of which to be declared}, kind: amount, additivity: sum,
     definition: {fr: "Ce qui reste du plafond une fois payé tout ce qui est certifié ou à contrôler", en: "What is left of the ceiling once all that is certified or to be checked is paid"}}
  lost:
    {label: {fr: "Dont perdu", en: Of which lost}, kind: amount, additivity: sum,
     definition: {fr: "Ce qui reste du plafond d’une convention finie, qu’aucune dépense déclarée ne couvre", en: "What is left of the ceiling of an agreement that ended, and that no declared expense covers"}}
  unplanned:
    {label: {fr: "Écart d’échéancier", en: Difference of the schedule}, kind: amount, additivity: sum,
     definition: {fr: "Ce que l’échéancier prévoit de plus que l’accordé ; en moins, ce qu’il ne prévoit pas ou ce qui est trop perçu", en: "What the schedule plans beyond the award; negative: what it does not plan, or what was overpaid"}}
  due:
    {label: {fr: Reste dû, en: Still due}, kind: amount, additivity: known,
     definition: {fr: "Ce que le financeur doit encore ; n.c. tant que rien n’est certifié d’une aide au remboursement", en: "What the funder still owes; n/a as long as nothing is certified of a reimbursement"}}
*/
with planned as (
  select "grant" as code, sum(least(amount, greatest(until_here - received, 0))) as expected
  from instalments_on(getvariable('as_of'))
  group by "grant"
),
lines as (
  select
    g."grant",
    g.funder,
    coalesce(p.expected, 0) as expected,
    if(g.owed is null, null, coalesce(w.to_check, 0)) as to_check,
    if(g.owed is null, null, if(g.ends_on < getvariable('as_of'), 0, coalesce(w.undeclared, 0))) as undeclared,
    if(g.owed is null, null, if(g.ends_on < getvariable('as_of'), coalesce(w.undeclared, 0), 0)) as lost,
    if(g.owed is null, null, greatest(g.owed - g.received, 0)) as due,
    if(g.owed is null, due_unknown_label(getvariable('lang')), null) as due_note,
    g.ends_on
  from grants_on(getvariable('as_of')) g
  left join planned p on p.code = g."grant"
  left join grants_awaited(getvariable('as_of')) w on w."grant" = g."grant"
  where g.stands and g.receipts_given
)
select "grant", funder, p.purpose, null::varchar as purpose_in_id, expected, to_check, undeclared, lost, expected - to_check - undeclared - lost - due as unplanned, due, due_note
from lines
left join grant_purposes(getvariable('as_of')) p using ("grant")
where (expected <> 0 or due <> 0 or due is null)
  and exists (select 1 from instalments)
  and exists (select 1 from lines where due is null or round(expected, 2) <> round(due, 2))
order by ends_on nulls last, "grant"

-- rows: instalments, awards, what is certified and to be checked, receipts
with parts as (
  select "grant", delivery_id, source, sheet, source_row, due_on as day, least(amount, greatest(until_here - received, 0)) as expected, expected as unplanned
  from instalments_on(getvariable('as_of'))
  union all by name
  select "grant", delivery_id, source, sheet, source_row, day, amount as due, -amount as unplanned
  from grant_rows(getvariable('as_of'))
  where part = 'due'
  union all by name
  select
    r."grant", r.delivery_id, r.source, r.sheet, r.source_row, r.day,
    if(w.is_full, r.amount, null) as to_check,
    if(w.is_full, null, r.amount) as undeclared,
    -r.amount as unplanned
  from (
    select "grant", delivery_id, source, sheet, source_row, day, amount from grant_rows(getvariable('as_of')) where part = 'awarded'
    union all
    select "grant", delivery_id, source, sheet, source_row, day, -amount from grant_owed_rows(getvariable('as_of'))
  ) r
  join grants_awaited(getvariable('as_of')) w on w."grant" = r."grant"
  union all by name
  select
    w."grant", l.delivery_id, l.source, l.sheet, l.source_row, l.submitted_on as day,
    w.rate * (l.declared - coalesce(l.set_aside, 0)) as to_check,
    -to_check as undeclared
  from grants_awaited(getvariable('as_of')) w
  join claim_lines_on(getvariable('as_of')) l on l."grant" = w."grant"
  where not w.is_full and l.certified is null
)
select
  p.* replace (if(g.ends_on < getvariable('as_of'), null, p.undeclared) as undeclared),
  if(g.ends_on < getvariable('as_of'), p.undeclared, null) as lost,
  g.place, concat_ws(' – ', p."grant", g.funder) as about
from parts p
join grants_on(getvariable('as_of')) g on g."grant" = p."grant"
where g.stands and g.receipts_given

/*
title: {fr: "À faire pour une subvention", en: "To do for a grant"}
description: {fr: "Ce qui reste à faire d’une subvention (sans -p grant=CODE : de toutes), le plus pressé d’abord : relancer, dépenser, déclarer, rendre compte", en: "What is left to do for a grant (without -p grant=CODE: for all), the most urgent first: chase, spend, declare, report"}
published: never
parameters:
  grant: {type: grant, optional: true}
  years: {type: years, default: last 3}
columns:
  grant:
    {label: {fr: Subvention, en: Grant}, kind: text}
  before:
    {label: {fr: Avant le, en: Before}, kind: date,
     definition: {fr: "Un jour passé : c’est en retard", en: "A day in the past: it is late"}}
  step:
    {label: {fr: À faire, en: To do}, kind: text}
  amount:
    {label: {fr: Montant, en: Amount}, kind: amount, additivity: none}
*/
with running as (
  select *
  from grants_on(getvariable('as_of'))
  where stands and status is distinct from 'closed'
    and (getvariable('grant') is null or "grant" = getvariable('grant'))
),
-- Each step, row by row of what its amount is made of; a report has no amount.
parts as (
  select
    i."grant", i.due_on as before, if(i.late, 'relance', 'encaissement') as what,
    coalesce(instalment_label(i.kind, getvariable('lang')), if(getvariable('lang') = 'en', 'payment', 'versement')) || coalesce(' (' || i.condition || ')', '') as detail,
    concat_ws(' ', instalment_label(i.kind, 'fr'), i.condition) as detail_in_id,
    least(i.amount, greatest(i.until_here - i.received, 0)) as amount, i.amount as said, i.due_on as day, i.kind as about,
    i.delivery_id, i.source, i.sheet, i.source_row
  from instalments_on(getvariable('as_of')) i
  join running r on r."grant" = i."grant"
  where i.until_here > i.received and i.receipts_given
  union all by name
  select r."grant", r.ends_on as before, 'depense' as what, r.total as amount, r.total as said, s.day, r.funder as about, s.delivery_id, s.source, s.sheet, s.source_row
  from running r
  join settling_rows(getvariable('as_of')) s on s."grant" = r."grant"
  where r.payment_basis is distinct from 'reimbursement' and r.ends_on >= getvariable('as_of') and exists (select 1 from expenses)
  union all by name
  select r."grant", r.ends_on as before, 'depense' as what, -c.part as amount, c.cost as said, c.day, c.voucher as about, c.delivery_id, c.source, c.sheet, c.source_row
  from running r
  join grant_costs(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) c on c."grant" = r."grant" and c.left_out is null
  where r.payment_basis is distinct from 'reimbursement' and r.ends_on >= getvariable('as_of')
  union all by name
  select
    r."grant", if(r.ends_on >= getvariable('as_of'), r.ends_on, null) as before, 'declaration' as what,
    e.offered as amount, e.cost as said, e.day, e.voucher as about, e.delivery_id, e.source, e.sheet, e.source_row
  from running r
  cross join lateral (
    select * from erdf_costs(r."grant", null, null, getvariable('simplified_costs'), getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  ) e
  where r.payment_basis = 'reimbursement' and e.offered <> 0
  union all by name
  select r."grant", null::date as before, 'controle' as what, l.declared - coalesce(l.set_aside, 0) as amount, l.declared as said, l.submitted_on as day, concat_ws(' – ', l.claim, l.voucher) as about, l.delivery_id, l.source, l.sheet, l.source_row
  from running r
  join claim_lines_on(getvariable('as_of')) l on l."grant" = r."grant"
  where l.certified is null
),
steps as (
  select "grant", before, what, detail, detail_in_id, sum(amount) as amount
  from parts
  group by all
  having sum(amount) > 0 or what in ('relance', 'encaissement')
  union all by name
  select "grant", due_on as before, if(by_law, 'compte-rendu-loi', 'compte-rendu') as what, null::varchar as detail, null::varchar as detail_in_id
  from grant_reports(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where due_on is not null and (getvariable('grant') is null or "grant" = getvariable('grant'))
)
select
  "grant",
  before,
  grant_step_label(what, detail, getvariable('lang')) as step,
  what || coalesce(' ' || detail_in_id, '') as step_in_id,
  amount,
  if(amount is null, '–', null) as amount_note
from steps
order by "grant", before nulls last, what, amount desc

-- rows: instalments, awards, expenses, lines of claims
with running as (
  select *
  from grants_on(getvariable('as_of'))
  where stands and status is distinct from 'closed'
    and (getvariable('grant') is null or "grant" = getvariable('grant'))
),
-- Each step, row by row of what its amount is made of; a report has no amount.
parts as (
  select
    i."grant", i.due_on as before, if(i.late, 'relance', 'encaissement') as what,
    coalesce(instalment_label(i.kind, getvariable('lang')), if(getvariable('lang') = 'en', 'payment', 'versement')) || coalesce(' (' || i.condition || ')', '') as detail,
    concat_ws(' ', instalment_label(i.kind, 'fr'), i.condition) as detail_in_id,
    least(i.amount, greatest(i.until_here - i.received, 0)) as amount, i.amount as said, i.due_on as day, i.kind as about,
    i.delivery_id, i.source, i.sheet, i.source_row
  from instalments_on(getvariable('as_of')) i
  join running r on r."grant" = i."grant"
  where i.until_here > i.received and i.receipts_given
  union all by name
  select r."grant", r.ends_on as before, 'depense' as what, r.total as amount, r.total as said, s.day, r.funder as about, s.delivery_id, s.source, s.sheet, s.source_row
  from running r
  join settling_rows(getvariable('as_of')) s on s."grant" = r."grant"
  where r.payment_basis is distinct from 'reimbursement' and r.ends_on >= getvariable('as_of') and exists (select 1 from expenses)
  union all by name
  select r."grant", r.ends_on as before, 'depense' as what, -c.part as amount, c.cost as said, c.day, c.voucher as about, c.delivery_id, c.source, c.sheet, c.source_row
  from running r
  join grant_costs(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) c on c."grant" = r."grant" and c.left_out is null
  where r.payment_basis is distinct from 'reimbursement' and r.ends_on >= getvariable('as_of')
  union all by name
  select
    r."grant", if(r.ends_on >= getvariable('as_of'), r.ends_on, null) as before, 'declaration' as what,
    e.offered as amount, e.cost as said, e.day, e.voucher as about, e.delivery_id, e.source, e.sheet, e.source_row
  from running r
  cross join lateral (
    select * from erdf_costs(r."grant", null, null, getvariable('simplified_costs'), getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  ) e
  where r.payment_basis = 'reimbursement' and e.offered <> 0
  union all by name
  select r."grant", null::date as before, 'controle' as what, l.declared - coalesce(l.set_aside, 0) as amount, l.declared as said, l.submitted_on as day, concat_ws(' – ', l.claim, l.voucher) as about, l.delivery_id, l.source, l.sheet, l.source_row
  from running r
  join claim_lines_on(getvariable('as_of')) l on l."grant" = r."grant"
  where l.certified is null
)
select
  delivery_id, source, sheet, source_row, day, concat_ws(' – ', "grant", about) as about, "grant", before,
  grant_step_label(what, detail, getvariable('lang')) as step,
  amount, said as amount_said
from parts

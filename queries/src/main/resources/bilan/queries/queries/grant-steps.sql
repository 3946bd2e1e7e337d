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
awaited as (
  select "grant", due_on, kind, late, condition, least(amount, greatest(until_here - received, 0)) as amount
  from instalments_on(getvariable('as_of'))
  where until_here > received and receipts_given
),
spending as (
  select "grant", sum(part) as spent
  from grant_costs(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where left_out is null
  group by "grant"
),
declared as (
  select "grant", voucher, sum(declared) as declared from claim_lines_on(getvariable('as_of')) group by all
),
undeclared as (
  select c."grant", sum(greatest(c.part - coalesce(d.declared, 0), 0)) as amount
  from (
    select "grant", voucher, sum(part) as part
    from grant_costs(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
    where paid_on <= getvariable('as_of') and left_out is null
    group by all
  ) c
  left join declared d on d."grant" = c."grant" and d.voucher = c.voucher
  group by c."grant"
),
unchecked as (
  select "grant", sum(declared - coalesce(set_aside, 0)) as amount
  from claim_lines_on(getvariable('as_of'))
  where certified is null
  group by "grant"
),
steps as (
  select
    a."grant", a.due_on as before, 'relance' as what, a.amount,
    if(getvariable('lang') = 'en',
      if(a.late, 'Chase the funder: ', 'Wait for: ') || instalment_label(a.kind, 'en') || coalesce(' (' || a.condition || ')', ''),
      if(a.late, 'Relancer le financeur : ', 'Encaisser : ') || instalment_label(a.kind, 'fr') || coalesce(' (' || a.condition || ')', '')) as step
  from awaited a
  union all
  select
    r."grant", r.ends_on, 'depenser', r.total - coalesce(s.spent, 0),
    if(getvariable('lang') = 'en', 'Spend what is left, and allocate it', 'Dépenser ce qui reste, et l’affecter')
  from running r
  left join spending s on s."grant" = r."grant"
  where r.payment_basis is distinct from 'reimbursement' and r.ends_on >= getvariable('as_of')
    and exists (select 1 from expenses) and r.total > coalesce(s.spent, 0)
  union all
  select
    r."grant", if(r.ends_on >= getvariable('as_of'), r.ends_on, null), 'declarer', u.amount,
    if(getvariable('lang') = 'en', 'Declare what is paid and not declared yet', 'Déclarer ce qui est payé et pas encore déclaré')
  from running r
  join undeclared u on u."grant" = r."grant"
  where r.payment_basis = 'reimbursement' and u.amount > 0
  union all
  select
    r."grant", null, 'controle', u.amount,
    if(getvariable('lang') = 'en', 'Ask where the check of what is declared stands', 'Demander où en est le contrôle de ce qui est déclaré')
  from running r
  join unchecked u on u."grant" = r."grant"
  where u.amount > 0
  union all
  select
    p."grant", p.due_on, 'compte-rendu', null,
    if(getvariable('lang') = 'en',
      'Send the report' || if(p.by_law, ' (six months after the fiscal year, loi 2000-321)', ''),
      'Remettre le compte rendu' || if(p.by_law, ' (six mois après l’exercice, loi 2000-321)', ''))
  from grant_reports(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) p
  where p.due_on is not null
)
select
  s."grant",
  s.before,
  s.step,
  s.what as step_in_id,
  s.amount,
  if(s.amount is null, '–', null) as amount_note
from steps s
where getvariable('grant') is null or s."grant" = getvariable('grant')
order by s."grant", s.before nulls last, s.what, s.amount desc

/*
title: {fr: "Pièces d’une subvention, toutes années", en: "Vouchers of a grant, all years"}
description: {fr: "Chaque pièce affectée à une subvention (sans -p grant=CODE : à toutes), ce qui en est déclaré, et ce qui reste à en déclarer", en: "Each voucher allocated to a grant (without -p grant=CODE: to any), what of it was declared, and what is left to declare"}
published: never
parameters:
  grant: {type: grant, optional: true}
  years: {type: years, default: last 3}
columns:
  grant:
    {label: {fr: Subvention, en: Grant}, kind: text}
  voucher:
    {label: {fr: Pièce, en: Voucher}, kind: text}
  day:
    {label: {fr: Date, en: Date}, kind: date}
  paid_on:
    {label: {fr: Payée le, en: Paid on}, kind: date}
  label:
    {label: {fr: Objet, en: Purpose}, kind: text}
  part:
    {label: {fr: Retenu, en: Charged}, kind: amount, additivity: sum,
     definition: {fr: "Ce que la subvention prend de la pièce, au centime", en: "What the grant takes of the voucher, to the cent"}}
  declared:
    {label: {fr: Déclaré, en: Declared}, kind: amount, additivity: sum,
     definition: {fr: "Dans les demandes de paiement déposées à la date d’arrêté", en: "In the claims sent by the cut-off date"}}
  undeclared:
    {label: {fr: À déclarer, en: To declare}, kind: amount, additivity: sum,
     definition: {fr: "D’une aide au remboursement : retenu et payé, moins ce qui en est déjà déclaré", en: "Of a reimbursement: charged and paid, less what was declared already"}}
  certified:
    {label: {fr: Certifié, en: Certified}, kind: amount, additivity: sum}
*/
with costs as materialized (
  select *
  from grant_costs(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where left_out is distinct from 'owned'
    and (getvariable('grant') is null or "grant" = getvariable('grant'))
),
-- A claim may name a voucher, or one line of it.
claims_of as (
  select "grant", voucher, line, sum(declared) as declared, sum(coalesce(set_aside, 0)) as set_aside, sum(certified) as certified, bool_and(certified is not null) as is_checked
  from claim_lines_on(getvariable('as_of'))
  group by all
),
vouchers as (
  select "grant", voucher, min(day) as day, max(paid_on) as paid_on, bool_and(paid_on is not null) as is_paid, any_value(label order by source_row) as label, any_value(account order by source_row) as account, sum(part) as part
  from costs
  group by "grant", voucher
),
claimed as (
  select "grant", voucher, sum(declared) as declared, sum(set_aside) as set_aside, sum(certified) as certified, bool_and(is_checked) as is_checked
  from claims_of
  group by "grant", voucher
)
select
  v."grant",
  v.voucher,
  v.day,
  v.paid_on,
  v.label,
  null::varchar as label_in_id,
  v.part,
  if(g.payment_basis = 'reimbursement', coalesce(c.declared, 0), c.declared) as declared,
  if(g.payment_basis = 'reimbursement', if(v.is_paid and v.paid_on <= getvariable('as_of'), greatest(v.part - coalesce(c.declared, 0), 0), 0), null) as undeclared,
  if(g.payment_basis = 'reimbursement' and c.is_checked, c.certified, null) as certified,
  if(g.payment_basis = 'reimbursement' and c.is_checked, null, '–') as certified_note
from vouchers v
join grants_on(getvariable('as_of')) g on g."grant" = v."grant"
left join claimed c on c."grant" = v."grant" and c.voucher = v.voucher
order by v."grant", v.day nulls last, v.voucher

-- rows: expenses, allocations and lines of claims
with costs as materialized (
  select *
  from grant_costs(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where left_out is distinct from 'owned'
    and (getvariable('grant') is null or "grant" = getvariable('grant'))
),
-- A claim may name a voucher, or one line of it.
claims_of as (
  select "grant", voucher, line, sum(declared) as declared, sum(coalesce(set_aside, 0)) as set_aside, sum(certified) as certified, bool_and(certified is not null) as is_checked
  from claim_lines_on(getvariable('as_of'))
  group by all
),
vouchers as (
  select "grant", voucher, min(day) as day, max(paid_on) as paid_on, bool_and(paid_on is not null) as is_paid, any_value(label order by source_row) as label, any_value(account order by source_row) as account, sum(part) as part
  from costs
  group by "grant", voucher
),
claimed as (
  select "grant", voucher, sum(declared) as declared, sum(set_aside) as set_aside, sum(certified) as certified, bool_and(is_checked) as is_checked
  from claims_of
  group by "grant", voucher
)
select
  c.delivery_id, c.source, c.sheet, c.source_row, c.day, concat_ws(' – ', c.voucher, c.account) as about, c."grant", c.voucher,
  c.part, c.cost as part_said,
  if(g.payment_basis = 'reimbursement' and v.is_paid and v.paid_on <= getvariable('as_of') and v.part > coalesce(k.declared, 0), c.part, null) as undeclared,
  null::decimal(38, 6) as declared, null::decimal(38, 6) as certified
from costs c
join vouchers v on v."grant" = c."grant" and v.voucher = c.voucher
join grants_on(getvariable('as_of')) g on g."grant" = c."grant"
left join claimed k on k."grant" = c."grant" and k.voucher = c.voucher
union all by name
select
  l.delivery_id, l.source, l.sheet, l.source_row, l.submitted_on as day, concat_ws(' – ', l.claim, l.voucher) as about, l."grant", l.voucher,
  l.declared, l.certified,
  if(g.payment_basis = 'reimbursement' and v.is_paid and v.paid_on <= getvariable('as_of') and v.part > k.declared, -l.declared, null) as undeclared
from claim_lines_on(getvariable('as_of')) l
join vouchers v on v."grant" = l."grant" and v.voucher = l.voucher
join grants_on(getvariable('as_of')) g on g."grant" = l."grant"
left join claimed k on k."grant" = l."grant" and k.voucher = l.voucher

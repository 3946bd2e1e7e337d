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
  voucher_day:
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
     definition: {fr: "D’une aide au remboursement : payé, pas encore déclaré, et que rien n’écarte (hors convention, en nature, couvert par un forfait)", en: "Of a reimbursement: paid, not declared yet, and barred by nothing (outside the agreement, in kind, covered by a flat rate)"}}
  certified:
    {label: {fr: Certifié, en: Certified}, kind: amount, additivity: sum}
*/
with vouchers as (
  select
    "grant", voucher, min(day) filter (what = 'part') as voucher_day, max(paid_on) as paid_on, any_value(label order by source_row) filter (what = 'part') as label,
    sum(part) as part, sum(undeclared) as undeclared, sum(declared) as declared, sum(certified) as certified,
    coalesce(bool_and(certified is not null) filter (what = 'claim'), false) as is_checked
  from grant_expense_rows(getvariable('simplified_costs'), getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where getvariable('grant') is null or "grant" = getvariable('grant')
  group by "grant", voucher
)
select
  v."grant",
  v.voucher,
  v.voucher_day,
  v.paid_on,
  v.label,
  null::varchar as label_in_id,
  v.part,
  if(g.payment_basis = 'reimbursement', coalesce(v.declared, 0), v.declared) as declared,
  if(g.payment_basis = 'reimbursement', coalesce(v.undeclared, 0), null) as undeclared,
  if(g.payment_basis = 'reimbursement' and v.is_checked, v.certified, null) as certified,
  if(g.payment_basis = 'reimbursement' and not v.is_checked, '–', null) as certified_note
from vouchers v
join grants_on(getvariable('as_of')) g on g."grant" = v."grant"
order by v."grant", v.voucher_day nulls last, v.voucher

-- rows: expenses, allocations and lines of claims
select
  delivery_id, source, sheet, source_row, day, about, "grant", voucher,
  part, if(what = 'part', said, null) as part_said,
  undeclared, if(what = 'undeclared', said, null) as undeclared_said, declared, certified
from grant_expense_rows(getvariable('simplified_costs'), getvariable('as_of'), coalesce(getvariable('first_month'), 1))
where getvariable('grant') is null or "grant" = getvariable('grant')

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
     definition: {fr: "D’une aide au remboursement : payé, pas encore déclaré, et que rien n’écarte (hors convention, en nature, couvert par un forfait)", en: "Of a reimbursement: paid, not declared yet, and barred by nothing (outside the agreement, in kind, covered by a flat rate)"}}
  certified:
    {label: {fr: Certifié, en: Certified}, kind: amount, additivity: sum}
*/
with costs as materialized (
  select *
  from grant_costs(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where left_out is distinct from 'owned'
    and (getvariable('grant') is null or "grant" = getvariable('grant'))
),
offered as materialized (
  select r."grant", e.voucher, e.offered, e.day, e.cost, e.delivery_id, e.source, e.sheet, e.source_row
  from grants_on(getvariable('as_of')) r
  cross join lateral (
    select * from erdf_costs(r."grant", null, null, getvariable('simplified_costs'), getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  ) e
  where r.payment_basis = 'reimbursement' and r.stands and e.offered <> 0
    and (getvariable('grant') is null or r."grant" = getvariable('grant'))
),
vouchers as (
  select "grant", voucher, min(day) as day, max(paid_on) as paid_on, any_value(label order by source_row) as label, sum(part) as part
  from costs
  group by "grant", voucher
),
undeclared as (
  select "grant", voucher, sum(offered) as offered from offered group by "grant", voucher
),
claimed as (
  select "grant", voucher, sum(declared) as declared, sum(certified) as certified, bool_and(certified is not null) as is_checked
  from claim_lines_on(getvariable('as_of'))
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
  if(g.payment_basis = 'reimbursement', coalesce(u.offered, 0), null) as undeclared,
  if(g.payment_basis = 'reimbursement' and c.is_checked, c.certified, null) as certified,
  if(g.payment_basis = 'reimbursement' and c.is_checked, null, '–') as certified_note
from vouchers v
join grants_on(getvariable('as_of')) g on g."grant" = v."grant"
left join claimed c on c."grant" = v."grant" and c.voucher = v.voucher
left join undeclared u on u."grant" = v."grant" and u.voucher = v.voucher
order by v."grant", v.day nulls last, v.voucher

-- rows: expenses, allocations and lines of claims
with costs as materialized (
  select *
  from grant_costs(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where left_out is distinct from 'owned'
    and (getvariable('grant') is null or "grant" = getvariable('grant'))
),
offered as materialized (
  select r."grant", e.voucher, e.offered, e.day, e.cost, e.delivery_id, e.source, e.sheet, e.source_row
  from grants_on(getvariable('as_of')) r
  cross join lateral (
    select * from erdf_costs(r."grant", null, null, getvariable('simplified_costs'), getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  ) e
  where r.payment_basis = 'reimbursement' and r.stands and e.offered <> 0
    and (getvariable('grant') is null or r."grant" = getvariable('grant'))
)
select
  delivery_id, source, sheet, source_row, day, concat_ws(' – ', voucher, account) as about, "grant", voucher,
  part, cost as part_said,
  null::decimal(38, 6) as undeclared, null::decimal(38, 6) as declared, null::decimal(38, 6) as certified
from costs
union all by name
select delivery_id, source, sheet, source_row, day, voucher as about, "grant", voucher, offered as undeclared, cost as undeclared_said
from offered
union all by name
select
  l.delivery_id, l.source, l.sheet, l.source_row, l.submitted_on as day, concat_ws(' – ', l.claim, l.voucher) as about, l."grant", l.voucher,
  l.declared, l.certified
from claim_lines_on(getvariable('as_of')) l
where exists (select 1 from costs c where c."grant" = l."grant" and c.voucher = l.voucher)

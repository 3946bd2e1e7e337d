/*
code: GRANT-80
severity: warning
risk: voucher
title:
  fr: "payées après la fin de la convention"
  en: "paid after the end of the agreement"
message:
  fr: "{grant} : {lines} {lines|pièce|pièces} pour {total:euros}, {lines|payée|payées} après la fin ({ends_on:day}) : {vouchers}"
  en: "{grant}: {lines} {lines|voucher|vouchers} for {total:euros}, paid after the end ({ends_on:day}): {vouchers}"
cause:
  fr: "facture réglée trop tard, ou avenant de prolongation absent"
  en: "an invoice paid too late, or an extension that the file lacks"
cure:
  fr: "Vérifier que la convention l’admet, et alors accepter l’anomalie ; sinon la retirer de cette subvention, ou ajouter l’avenant"
  en: "Check that the agreement admits it, and then accept the anomaly; otherwise take it off this grant, or add the amendment"
*/
-- What is paid within the legal term of thirty days is no delay of its own.
with late as (
  select p.*, k.ends_on
  from parts p
  join known k using ("grant")
  where k.stands and p.counts
    and k.payment_basis is distinct from 'reimbursement'
    and p.spent_on <= k.ends_on
    and p.paid_on > k.ends_on and p.paid_on > p.spent_on + 30
),
named as (
  select
    "grant", count(*) as "lines", sum(amount) as total,
    array_to_string(list_sort(list(distinct voucher))[1:5], ', ') || if(count(distinct voucher) > 5, '…', '') as vouchers
  from late
  group by "grant"
)
select l."grant", l."grant" as subject, l.amount, l.said, l.paid_on as day, l.delivery_id, l.source, l.sheet, l.source_row, n."lines", n.total, n.vouchers, l.ends_on, l.voucher
from late l
join named n using ("grant")

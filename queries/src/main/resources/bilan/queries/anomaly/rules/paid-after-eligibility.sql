/*
code: GRANT-25
severity: error
risk: voucher
title:
  fr: "payée après la fin d’éligibilité"
  en: "paid after eligibility"
message:
  fr: "Pièce {subject} : payée le {paid_on:day}, après la fin de {grant} ({ends_on:day})"
  en: "Voucher {subject}: paid on {paid_on:day}, after the end of {grant} ({ends_on:day})"
cause:
  fr: "facture réglée trop tard, ou avenant de prolongation absent"
  en: "an invoice paid too late, or an extension that the file lacks"
cure:
  fr: "La retirer des dépenses de cette subvention, ou ajouter l’avenant"
  en: "Take it off the expenses of this grant, or add the amendment"
*/
select p."grant", p.voucher as subject, p.amount, p.said, p.paid_on as day, p.delivery_id, p.source, p.sheet, p.source_row, p.paid_on, k.ends_on, p.voucher
from parts p
join known k using ("grant")
where k.stands
  and k.payment_basis = 'reimbursement'
  and p.paid_on > k.ends_on
  and p.spent_on <= k.ends_on

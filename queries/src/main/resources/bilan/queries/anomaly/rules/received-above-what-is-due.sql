/*
code: GRANT-01
severity: error
risk: grant
title:
  fr: "trop-perçu"
  en: "overpaid"
message:
  fr: "{grant} : {received:euros} reçus pour {owed:euros} dus"
  en: "{grant}: {received:euros} received, {owed:euros} due"
cause:
  fr: "montant arrêté plus bas que prévu, versement en double, ou versement d’une autre subvention"
  en: "final amount lower than planned, a payment made twice, or a payment of another grant"
cure:
  fr: "Vérifier les encaissements de cette subvention ; s’ils sont justes, prévoir le reversement"
  en: "Check the receipts of this grant; if they are right, plan to pay the excess back"
*/
-- What a running reimbursement has advanced is no excess as long as it stays below its award.
select k."grant", k."grant" as subject, r.amount, null as said, r.day, r.delivery_id, r.source, r.sheet, r.source_row, k.received, k.owed
from grant_rows(getvariable('as_of')) r
join known k on k."grant" = r."grant"
where r.part = 'overpaid'
  and k.received >= k.owed + 0.01
  and (k.payment_basis is distinct from 'reimbursement' or k.status = 'closed' or k.received > coalesce(k.awarded, 0))

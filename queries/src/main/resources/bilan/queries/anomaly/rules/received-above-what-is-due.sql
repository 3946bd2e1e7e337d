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
-- What a running reimbursement has advanced is no excess as long as it stays below its award. What is typed beyond
-- what the bank shows is a mistake of its own.
with over as (
  select k.*, coalesce(least(b.corrected, 0), 0) as mistyped
  from known k
  left join shown b using ("grant")
  where k.received + mistyped >= k.owed + 0.01
    and (k.payment_basis is distinct from 'reimbursement' or k.status = 'closed' or k.received + mistyped > coalesce(k.awarded, 0))
)
select k."grant", k."grant" as subject, r.amount, null as said, r.day, r.delivery_id, r.source, r.sheet, r.source_row, k.received, k.owed
from grant_rows(getvariable('as_of')) r
join over k on k."grant" = r."grant"
where r.part = 'overpaid'
union all
select k."grant", k."grant", m.amount - m.received, m.received, m.booked_on, m.line_delivery_id, m.line_source, m.line_sheet, m.line_row, k.received, k.owed
from over k
join bank_matches m on m."grant" = k."grant" and m.state = 'differs' and m.amount < m.received

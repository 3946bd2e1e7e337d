/*
code: GRANT-16
severity: warning
risk: none
title:
  fr: "encaissé avant la décision"
  en: "received before the decision"
message:
  fr: "{grant} : {total:euros} encaissés avant la décision du {decision_date:day}"
  en: "{grant}: {total:euros} received before the decision of {decision_date:day}"
cause:
  fr: "date mal saisie, ou versement d’une subvention d’avant"
  en: "a date typed wrongly, or a payment of an earlier grant"
cure:
  fr: "Vérifier les dates de l’encaissement et de la décision"
  en: "Check the dates of the receipt and of the decision"
*/
select
  k."grant", k."grant" as subject, r.amount, r.amount as said, r.received_on as day, r.delivery_id, r.source, r.sheet, r.source_row,
  sum(r.amount) over (partition by k."grant") as total, k.decision_date
from receipts r
join known k using ("grant")
where r.received_on < k.decision_date

/*
code: FUND-07
severity: warning
table: receipts
message:
  fr: "{grant} : encaissé le {received_on}, avant la décision du {decision_date}"
  en: "{grant}: received on {received_on}, before the decision of {decision_date}"
cause:
  fr: "date de signature prise pour celle de la décision, ou année fausse"
  en: "a signature date taken for the decision's, or a wrong year"
cure:
  fr: "Vérifier les deux dates"
  en: "Check both dates"
*/
select c.sheet, c.source_row, c."grant", c.received_on, g.decision_date
from candidate c join grants g using ("grant")
where c.received_on < g.decision_date and c.amount > 0

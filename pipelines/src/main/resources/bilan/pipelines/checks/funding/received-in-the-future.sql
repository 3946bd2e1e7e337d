/*
code: FUND-22
severity: warning
table: receipts
message:
  fr: "Encaissement du {received_on}, dans le futur ({amount} €)"
  en: "A receipt on {received_on}, in the future ({amount} €)"
cause:
  fr: "versement prévu rangé parmi les encaissements, ou année fausse"
  en: "a planned payment among the receipts, or a wrong year"
cure:
  fr: "Le déplacer vers l’échéancier, ou corriger la date"
  en: "Move it to the instalments, or correct the date"
*/
select sheet, source_row, received_on, amount
from candidate
where received_on > current_date

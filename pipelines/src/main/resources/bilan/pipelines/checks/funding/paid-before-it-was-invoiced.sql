/*
code: FUND-23
severity: note
table: expenses
message:
  fr: "Pièce {voucher} : payée le {paid_on}, plus d’un an avant sa facture du {invoiced_on}"
  en: "Voucher {voucher}: paid on {paid_on}, more than a year before its invoice of {invoiced_on}"
cause:
  fr: "année fausse dans une des deux dates"
  en: "a wrong year in one of the dates"
cure:
  fr: "Vérifier l’année des deux dates"
  en: "Check the year of both dates"
needs: [paid_on, invoiced_on]
*/
select sheet, source_row, voucher, paid_on, invoiced_on
from candidate
where paid_on < invoiced_on - interval 1 year

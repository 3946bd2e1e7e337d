/*
code: SALES-24
severity: note
message:
  fr: "Payé le {paid_on}, plus d’un an avant la vente du {sold_on}"
  en: "Paid on {paid_on}, more than a year before the sale of {sold_on}"
cause:
  fr: "année fausse dans une des deux dates"
  en: "a wrong year in one of the dates"
cure:
  fr: "Vérifier l’année des deux dates"
  en: "Check the year of both dates"
needs: [paid_on]
*/
select sheet, source_row, paid_on, sold_on
from candidate
where paid_on < sold_on - interval 1 year

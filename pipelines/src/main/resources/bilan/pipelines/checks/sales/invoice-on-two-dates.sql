/*
code: SALES-10
severity: warning
message:
  fr: "La facture {invoice} a deux dates : {first_day} et {last_day}"
  en: "Invoice {invoice} has two dates: {first_day} and {last_day}"
cause:
  fr: "numéro réutilisé, ou date de paiement prise pour celle de la facture"
  en: "a number used again, or a payment date taken for the invoice's"
cure:
  fr: "Vérifier le numéro et la date de cette facture"
  en: "Check the number and the date of this invoice"
needs: [invoice]
up_to: 200000
*/
select arg_max(sheet, sold_on) as sheet, arg_max(source_row, sold_on) as source_row, invoice, min(sold_on) as first_day, max(sold_on) as last_day
from candidate
where invoice is not null
group by invoice
having min(sold_on) <> max(sold_on)

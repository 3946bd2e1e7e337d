/*
code: SALES-09
severity: note
message:
  fr: "La facture {invoice} porte deux fois la même ligne ({amount})"
  en: "Invoice {invoice} has the same line twice ({amount})"
cause:
  fr: "une ligne saisie ou collée deux fois"
  en: "a line typed or pasted twice"
cure:
  fr: "Retirer la ligne en trop si c’est un doublon"
  en: "Remove the extra line if it is a double"
needs: [invoice]
up_to: 200000
*/
select arg_max(sheet, source_row) as sheet, max(source_row) as source_row, invoice, any_value(coalesce(incl_value, excl_value))::decimal(18, 2) as amount
from candidate
where invoice is not null
group by invoice, row_hash
having count(*) > 1

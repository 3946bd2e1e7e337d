/*
code: BANK-12
severity: warning
risk: none
title:
  fr: "reçu à la banque, pas encore saisi"
  en: "received at the bank, not typed yet"
message:
  fr: "{grant} : {paid:euros} crédités le {booked_on:day}, et aucun encaissement saisi ({reason})"
  en: "{grant}: {paid:euros} credited on {booked_on:day}, and no receipt typed ({reason})"
cause:
  fr: "encaissement non saisi dans le classeur"
  en: "a receipt not typed in the workbook"
cure:
  fr: "Saisir l’encaissement ; si la ligne n’en est pas un, le dire dans « Rapprochements bancaires » : {line}"
  en: "Type the receipt; if the line is none, say so in the sheet of bank decisions: {line}"
*/
select
  "grant", line as subject, amount, amount as said, booked_on as day,
  line_delivery_id as delivery_id, line_source as source, line_sheet as sheet, line_row as source_row, line, amount as paid, booked_on, reason
from bank_matches
where state = 'planned'

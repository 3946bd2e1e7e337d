/*
code: BANK-20
severity: error
risk: none
title:
  fr: "reversement à un financeur, pas encore saisi"
  en: "payback to a funder, not typed yet"
message:
  fr: "{named} : {paid:euros} versés le {booked_on:day} d’après la banque et la comptabilité, et aucun encaissement négatif"
  en: "{named}: {paid:euros} paid back on {booked_on:day} according to the bank and the ledger, and no negative receipt"
cause:
  fr: "reversement non saisi dans le classeur : la subvention y paraît encore entière"
  en: "a payback not typed in the workbook: the grant still looks whole in it"
cure:
  fr: "Saisir un encaissement négatif de ce montant ; si la ligne n’est pas un reversement, le dire dans « Rapprochements bancaires » : {line}"
  en: "Type a negative receipt of that amount; if the line is no payback, say so in the sheet of bank decisions: {line}"
*/
select
  "grant", line as subject, -amount as amount, amount as said, booked_on as day,
  line_delivery_id as delivery_id, line_source as source, line_sheet as sheet, line_row as source_row, line, -amount as paid, booked_on,
  coalesce("grant", funder, label) as named
from bank_matches
where state = 'payback'

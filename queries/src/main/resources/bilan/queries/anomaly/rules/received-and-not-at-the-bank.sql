/*
code: BANK-11
severity: error
risk: none
title:
  fr: "encaissement que la banque ne montre pas"
  en: "receipt that the bank does not show"
message:
  fr: "{grant} : {received:euros} saisis comme reçus le {received_on:day}, et aucune ligne de ce montant sur les relevés de ces jours"
  en: "{grant}: {received:euros} typed as received on {received_on:day}, and no line of that amount in the statements of those days"
cause:
  fr: "encaissement saisi en double ou d’avance, ou reçu sur un compte dont le relevé manque"
  en: "a receipt typed twice or in advance, or received on an account whose statement is missing"
cure:
  fr: "Importer le relevé de l’autre compte, ou retirer l’encaissement ; s’il est juste, le dire dans « Rapprochements bancaires » : {receipt}"
  en: "Ingest the statement of the other account, or remove the receipt; if it is right, say so in the sheet of bank decisions: {receipt}"
*/
select
  "grant", receipt as subject, abs(received) as amount, received as said, received_on as day,
  receipt_delivery_id as delivery_id, receipt_source as source, receipt_sheet as sheet, receipt_row as source_row, receipt, received, received_on
from bank_matches
where state = 'missing'

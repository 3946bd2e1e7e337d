/*
code: BANK-13
severity: warning
risk: none
title:
  fr: "crédit d’un financeur que rien n’explique"
  en: "credit of a funder that nothing explains"
message:
  fr: "{named} : {paid:euros} crédités le {booked_on:day}, et ni encaissement, ni versement prévu, ni facture de ce montant"
  en: "{named}: {paid:euros} credited on {booked_on:day}, and no receipt, instalment or invoice of that amount"
cause:
  fr: "encaissement non saisi, saisi avec un autre montant, ou somme qui n’est pas une subvention"
  en: "a receipt not typed or typed with another amount, or money that is no grant"
cure:
  fr: "Saisir l’encaissement, ou le rapprocher dans « Rapprochements bancaires » : {line}"
  en: "Type the receipt, or match it in the sheet of bank decisions: {line}"
*/
select
  "grant", line as subject, amount, amount as said, booked_on as day,
  line_delivery_id as delivery_id, line_source as source, line_sheet as sheet, line_row as source_row, line, amount as paid, booked_on, coalesce("grant", funder) as named
from bank_matches
where why = 'unexplained'

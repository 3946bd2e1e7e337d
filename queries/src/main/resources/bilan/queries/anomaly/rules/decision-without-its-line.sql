/*
code: BANK-16
severity: warning
risk: none
title:
  fr: "décision sans sa ligne ou son encaissement"
  en: "decision without its line or its receipt"
message:
  fr: "Rapprochements bancaires : {decided} ; {reason}"
  en: "Bank decisions: {decided}; {reason}"
cause:
  fr: "relevé remplacé ou annulé, ou encaissement corrigé depuis"
  en: "a statement replaced or undone, or a receipt corrected since"
cure:
  fr: "bilan query bank-unmatched, puis décider de nouveau ou retirer la ligne de la feuille"
  en: "bilan query bank-unmatched, then decide again or remove the row from the sheet"
*/
select
  "grant", concat_ws(' ', line, receipt) as subject, amount, amount as said, booked_on as day,
  decision_delivery_id as delivery_id, decision_source as source, decision_sheet as sheet, decision_row as source_row, concat_ws(' → ', line, receipt) as decided, reason
from bank_matches
where state = 'void'

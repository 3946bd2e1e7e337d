/*
code: FUND-02
severity: warning
table: grants
message:
  fr: "{grant} : {amount_awarded} € notifiés pour {amount_requested} € demandés"
  en: "{grant}: {amount_awarded} € awarded for {amount_requested} € requested"
cause:
  fr: "colonnes interverties, ou montant annuel à côté du total pluriannuel"
  en: "swapped columns, or a yearly amount beside the total"
cure:
  fr: "Vérifier les deux montants dans la notification"
  en: "Check both amounts in the notification"
needs: [amount_awarded, amount_requested]
*/
select sheet, source_row, "grant", amount_awarded, amount_requested
from candidate
where amount_awarded > amount_requested

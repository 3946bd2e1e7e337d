/*
code: FUND-20
severity: warning
table: grants
message:
  fr: "{grant} est refusée ou annulée, avec {amount_awarded} € notifiés"
  en: "{grant} is refused or cancelled, with {amount_awarded} € awarded"
cause:
  fr: "statut pas mis à jour, ou montant demandé dans la colonne du notifié"
  en: "a status that wasn't updated, or the amount requested in the awarded column"
cure:
  fr: "Corriger le statut ou vider le montant"
  en: "Correct the status or clear the amount"
needs: [status, amount_awarded]
*/
select sheet, source_row, "grant", amount_awarded
from candidate
where status = 'refused' and amount_awarded > 0

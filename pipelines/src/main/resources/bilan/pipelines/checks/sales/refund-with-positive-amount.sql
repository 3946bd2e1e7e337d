/*
code: SALES-07
severity: warning
message:
  fr: "Ligne remboursée de {amount} : comptée comme une vente"
  en: "Refunded line of {amount}: counted as a sale"
cause:
  fr: "l’export donne la vente d’origine avec le statut « remboursé », ou l’avoir sans son signe"
  en: "the export gives the first sale as « refunded », or the credit note without its sign"
cure:
  fr: "Mettre le montant à 0 si la vente est annulée, en négatif si la ligne est l’avoir"
  en: "Set the amount to 0 if the sale is void, negative if the line is the credit note"
needs: [status]
*/
select sheet, source_row, incl_value::decimal(18, 2) as amount
from candidate
where status = 'refunded' and incl_value > 0

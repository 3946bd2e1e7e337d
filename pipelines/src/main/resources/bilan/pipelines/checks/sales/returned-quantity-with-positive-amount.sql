/*
code: SALES-06
severity: warning
message:
  fr: "Quantité {quantity}, montant {amount} : un retour qui ajoute aux ventes"
  en: "Quantity {quantity}, amount {amount}: a return that adds to the sales"
cause:
  fr: "l’export donne les montants sans leur signe"
  en: "the export gives amounts without their sign"
cure:
  fr: "Mettre le signe − au montant des retours"
  en: "Give the amount of returns its minus sign"
needs: [quantity]
*/
select sheet, source_row, quantity, incl_value::decimal(18, 2) as amount
from candidate
where quantity < 0 and incl_value > 0

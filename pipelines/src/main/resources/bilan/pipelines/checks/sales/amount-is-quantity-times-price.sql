/*
code: SALES-03
severity: warning
message:
  fr: "Le montant {amount_incl_tax} n'est pas {quantity} × {unit_price_incl_tax}"
  en: "The amount {amount_incl_tax} is not {quantity} × {unit_price_incl_tax}"
cause: {fr: "remise non indiquée, ou colonne HT lue comme TTC", en: "a discount that isn't given, or a column without tax read as with tax"}
cure: {fr: "Vérifier le ticket, ou ajouter la colonne Remise", en: "Check the ticket, or add the discount column"}
needs: [quantity, unit_price_incl_tax, amount_incl_tax]
*/
select sheet, source_row, quantity, unit_price_incl_tax, amount_incl_tax
from candidate
where abs(amount_incl_tax + coalesce(discount, 0) - quantity * unit_price_incl_tax) > 0.01

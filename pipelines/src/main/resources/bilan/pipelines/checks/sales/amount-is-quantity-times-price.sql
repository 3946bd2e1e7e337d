/*
code: SALES-03
severity: warning
message:
  fr: "Le montant {amount_incl_tax} n’est pas {quantity} × {unit_price_incl_tax}"
  en: "The amount {amount_incl_tax} is not {quantity} × {unit_price_incl_tax}"
cause:
  fr: "remise non indiquée, ou prix HT à côté d’un montant TTC"
  en: "a discount that isn't given, or a price without tax beside an amount with tax"
cure:
  fr: "Vérifier ces lignes, ou ajouter la colonne Remise"
  en: "Check these lines, or add the discount column"
needs: [quantity, unit_price_incl_tax, amount_incl_tax]
*/
select sheet, source_row, quantity, unit_price_incl_tax, amount_incl_tax
from candidate
where amount_incl_tax <> quantity::decimal(24, 6) * unit_price_incl_tax
  -- A discount comes with either sign; a unit price is rounded to the cent.
  and least(
    abs(amount_incl_tax + coalesce(discount, 0) - quantity::decimal(24, 6) * unit_price_incl_tax),
    abs(amount_incl_tax - coalesce(discount, 0) - quantity::decimal(24, 6) * unit_price_incl_tax),
    abs(amount_incl_tax - quantity::decimal(24, 6) * unit_price_incl_tax)
  ) > 0.01 + 0.005 * abs(quantity::decimal(24, 6))

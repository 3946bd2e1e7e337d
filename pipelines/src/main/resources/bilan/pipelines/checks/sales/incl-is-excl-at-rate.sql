/*
code: SALES-05
severity: warning
message:
  fr: "Le montant TTC {amount_incl_tax} n’est pas HT {amount_excl_tax} à {tax_rate_percent} %"
  en: "The amount with tax {amount_incl_tax} is not {amount_excl_tax} at {tax_rate_percent}%"
cause:
  fr: "taux d’une autre ligne, ou colonnes HT et TTC interverties"
  en: "the rate of another line, or swapped columns"
cure:
  fr: "Vérifier le taux et les deux montants"
  en: "Check the rate and both amounts"
needs: [amount_incl_tax, amount_excl_tax, tax_rate]
*/
select sheet, source_row, amount_incl_tax, amount_excl_tax, (tax_rate * 100)::decimal(18, 3) as tax_rate_percent
from candidate
where abs(amount_incl_tax - amount_excl_tax::decimal(24, 6) * (1 + tax_rate))
  > case when grain in ('line', 'ticket') then 0.02 + 0.01 * abs(coalesce(quantity, 1)::decimal(24, 6)) else 0.02 + 0.005 * abs(amount_excl_tax::decimal(24, 6)) end

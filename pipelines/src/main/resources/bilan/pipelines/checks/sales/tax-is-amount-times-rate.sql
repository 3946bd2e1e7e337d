/*
code: SALES-01
severity: warning
message:
  fr: "La TVA {tax} n’est pas {tax_rate_percent} % de {excl_tax} HT"
  en: "The tax {tax} is not {tax_rate_percent}% of {excl_tax} before tax"
cause:
  fr: "taux d’une autre ligne, ou montant HT lu comme TTC"
  en: "the rate of another line, or an amount without tax read as with tax"
cure:
  fr: "Vérifier le taux et le montant de ces lignes"
  en: "Check the rate and the amount of these lines"
needs: [tax, tax_rate]
*/
select sheet, source_row, tax, (tax_rate * 100)::decimal(18, 3) as tax_rate_percent, excl_value::decimal(18, 2) as excl_tax
from candidate
-- A day or a month adds up the roundings of its lines.
where abs(tax - excl_value::decimal(24, 6) * tax_rate)
  > case when grain in ('line', 'ticket') then 0.02 + 0.005 * abs(coalesce(quantity, 1)::decimal(24, 6)) else 0.02 + 0.005 * abs(excl_value::decimal(24, 6)) end

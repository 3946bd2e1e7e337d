/*
code: SALES-04
severity: warning
message:
  fr: "{tax_rate_percent} % n’est pas un taux de TVA français ({lines} {lines|ligne|lignes})"
  en: "{tax_rate_percent}% is not a French VAT rate ({lines} {lines|line|lines})"
cause:
  fr: "taux moyen, montant de TVA lu comme un taux, ou faute de frappe"
  en: "an average rate, an amount of tax read as a rate, or a typing error"
cure:
  fr: "Taux possibles : 0, 2,1, 5,5, 10 ou 20 % (autres outre-mer et en Corse)"
  en: "Possible rates: 0, 2.1, 5.5, 10 or 20% (others overseas and in Corsica)"
needs: [tax_rate]
*/
with rates as (
  select tax_rate, count(*) as "lines", min(sheet_id) as sheet_id, min(source_row) as source_row, max(sold_on) as last_day
  from candidate
  where grain in ('line', 'ticket')
  group by tax_rate
)
select s.sheet, source_row, (tax_rate * 100)::decimal(18, 3) as tax_rate_percent, "lines"
from rates join store.sheet s using (sheet_id)
where tax_rate not in (0, 0.2, 0.1, 0.055, 0.021, 0.085, 0.009, 0.0105, 0.0175, 0.13)
  -- The rates before 2014.
  and not (last_day < date '2014-01-01' and tax_rate in (0.196, 0.07))

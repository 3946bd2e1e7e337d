/*
code: FUND-24
severity: warning
table: expenses
message:
  fr: "Pièce {voucher} : {amount_excl_tax} € HT, plus que {amount_incl_tax} € TTC"
  en: "Voucher {voucher}: {amount_excl_tax} € without tax, more than {amount_incl_tax} € with it"
cause:
  fr: "colonnes HT et TTC interverties"
  en: "swapped columns"
cure:
  fr: "Vérifier les deux montants"
  en: "Check both amounts"
needs: [amount_excl_tax]
*/
select sheet, source_row, voucher, amount_excl_tax, amount_incl_tax
from candidate
where abs(amount_excl_tax) > abs(amount_incl_tax)

/*
code: SALES-02
severity: warning
message:
  fr: "Le montant TTC {amount_incl_tax} n’est pas HT {amount_excl_tax} + TVA {tax}"
  en: "The amount with tax {amount_incl_tax} is not {amount_excl_tax} + tax {tax}"
cause:
  fr: "remise comptée d’un seul côté, ou colonnes interverties"
  en: "a discount counted on one side only, or swapped columns"
cure:
  fr: "Vérifier ces lignes dans le logiciel d’origine"
  en: "Check these lines in the software they come from"
needs: [amount_incl_tax, amount_excl_tax, tax]
*/
select sheet, source_row, amount_incl_tax, amount_excl_tax, tax
from candidate
where amount_incl_tax <> amount_excl_tax + tax and abs(amount_incl_tax - amount_excl_tax - tax) > 0.02

/*
code: FEC-03
severity: warning
message:
  fr: "Une ligne a un débit de {debit} et un crédit de {credit}"
  en: "A line has a debit of {debit} and a credit of {credit}"
cause:
  fr: "montants nets sur une seule ligne ; le FEC n’en admet qu’un"
  en: "amounts netted on one line; the FEC allows one only"
cure:
  fr: "Séparer la ligne en deux"
  en: "Part the line in two"
*/
select sheet, source_row, debit, credit
from candidate
where debit <> 0 and credit <> 0

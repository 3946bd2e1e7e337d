/*
code: FUND-25
severity: warning
table: published_grants
message:
  fr: "Part de {percent} % dans une subvention publiée de {amount_awarded} €"
  en: "A share of {percent}% in a published grant of {amount_awarded} €"
cause:
  fr: "pourcentage écrit sans être une fraction"
  en: "a percentage that isn't written as a fraction"
cure:
  fr: "Vérifier le montant propre de cette ligne"
  en: "Check the own amount of this row"
needs: [share]
*/
select sheet, source_row, (share * 100)::decimal(18, 2) as percent, amount_awarded
from candidate
where share > 1 or share <= 0

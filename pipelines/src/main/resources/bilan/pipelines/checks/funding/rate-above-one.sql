/*
code: FUND-03
severity: warning
table: grants
message:
  fr: "{grant} : un taux de {percent} %"
  en: "{grant}: a rate of {percent}%"
cause:
  fr: "montant lu comme un taux, ou pourcentage écrit deux fois"
  en: "an amount read as a rate, or a percentage written twice"
cure:
  fr: "Écrire le taux entre 0 et 100 %"
  en: "Write a rate between 0 and 100%"
needs: [rate]
*/
select sheet, source_row, "grant", (rate * 100)::decimal(18, 2) as percent
from candidate
where rate > 1 or rate <= 0

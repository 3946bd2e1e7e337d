/*
code: REF-16
severity: warning
table: indicators
message:
  fr: "{indicator} : la cible est attendue le {due_on}, avant le départ du {baseline_on}"
  en: "{indicator}: the target is due on {due_on}, before the baseline of {baseline_on}"
cause:
  fr: "dates interverties, ou année fausse"
  en: "swapped dates, or a wrong year"
cure:
  fr: "Corriger les deux dates"
  en: "Correct both dates"
needs: [due_on, baseline_on]
*/
select sheet, source_row, indicator, due_on, baseline_on
from candidate
where due_on < baseline_on

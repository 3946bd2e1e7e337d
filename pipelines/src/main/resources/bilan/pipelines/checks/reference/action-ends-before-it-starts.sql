/*
code: REF-07
severity: warning
table: actions
message:
  fr: "L’action {action} finit le {end_on}, avant son début le {start_on}"
  en: "Action {action} ends on {end_on}, before it starts on {start_on}"
cause:
  fr: "dates interverties, ou année fausse"
  en: "swapped dates, or a wrong year"
cure:
  fr: "Corriger les deux dates"
  en: "Correct both dates"
needs: [start_on, end_on]
*/
select sheet, source_row, action, start_on, end_on
from candidate
where end_on < start_on

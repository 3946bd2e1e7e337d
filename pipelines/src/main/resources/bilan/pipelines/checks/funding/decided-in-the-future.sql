/*
code: FUND-21
severity: warning
table: grants
message:
  fr: "{grant} : une date dans le futur, le {day}"
  en: "{grant}: a date in the future, {day}"
cause:
  fr: "année fausse"
  en: "a wrong year"
cure:
  fr: "Corriger la date"
  en: "Correct the date"
needs: [decision_date]
*/
select sheet, source_row, "grant", decision_date as "day"
from candidate
where decision_date > current_date and coalesce(status, 'notified') <> 'requested'

/*
each:
  attendance: {code: ATT-34}
  sales: {code: SALES-34}
severity: warning
message:
  fr: "{lines} {lines|ligne|lignes} dans le futur, jusqu’au {last_day}"
  en: "{lines} {lines|line|lines} in the future, until {last_day}"
cause:
  fr: "année fausse, ou jour et mois intervertis"
  en: "a wrong year, or day and month swapped"
cure:
  fr: "Corriger les dates"
  en: "Correct the dates"
future: true
*/
select arg_max(sheet, "day") as sheet, arg_max(source_row, "day") as source_row, sum("rows")::bigint as "lines", max("day") as last_day
from candidate_day
where "day" > current_date
having count(*) > 0

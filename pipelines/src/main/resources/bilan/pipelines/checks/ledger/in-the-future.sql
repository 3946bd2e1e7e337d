/*
code: FEC-06
severity: warning
message:
  fr: "{lines} {lines|écriture datée|écritures datées} dans le futur, jusqu’au {last_day}"
  en: "{lines} {lines|entry|entries} dated in the future, until {last_day}"
cause:
  fr: "année fausse"
  en: "a wrong year"
cure:
  fr: "Corriger la date"
  en: "Correct the date"
*/
select arg_max(sheet, entry_date) as sheet, arg_max(source_row, entry_date) as source_row, count(*) as "lines", max(entry_date) as last_day
from candidate
where entry_date > current_date
having count(*) > 0

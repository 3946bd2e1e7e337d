/*
code: REF-15
severity: warning
table: readings
message:
  fr: "{indicator} : un relevé dans le futur, le {read_on}"
  en: "{indicator}: a reading in the future, on {read_on}"
cause:
  fr: "année fausse, ou valeur attendue rangée parmi les relevés"
  en: "a wrong year, or an expected value among the readings"
cure:
  fr: "Corriger la date ; une valeur attendue va dans la trajectoire"
  en: "Correct the date; an expected value belongs to the trajectory"
*/
select sheet, source_row, indicator, read_on
from candidate
where read_on > current_date

/*
code: REF-06
severity: warning
table: places
message:
  fr: "{place} : fermé ou sorti le {last_on}, avant son ouverture ou son entrée le {first_on}"
  en: "{place}: closed or left on {last_on}, before it opened or joined on {first_on}"
cause:
  fr: "dates interverties, ou année fausse"
  en: "swapped dates, or a wrong year"
cure:
  fr: "Corriger les dates du lieu"
  en: "Correct the dates of the place"
*/
select sheet, source_row, place, least(left_on, closed_on) as last_on, greatest(opened_on, joined_on) as first_on
from candidate
where least(left_on, closed_on) < greatest(opened_on, joined_on)

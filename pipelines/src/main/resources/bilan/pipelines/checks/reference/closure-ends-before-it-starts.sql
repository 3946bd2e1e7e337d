/*
code: REF-02
severity: error
table: closures
message:
  fr: "La fermeture du {from_on} au {to_on} finit avant de commencer"
  en: "The closure from {from_on} to {to_on} ends before it starts"
cause:
  fr: "dates interverties, ou année fausse"
  en: "swapped dates, or a wrong year"
cure:
  fr: "Corriger les deux dates"
  en: "Correct both dates"
*/
select sheet, source_row, "from" as from_on, "to" as to_on
from candidate
where "to" < "from"

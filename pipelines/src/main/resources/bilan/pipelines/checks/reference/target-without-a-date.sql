/*
code: REF-17
severity: note
table: indicators
message:
  fr: "{indicators} {indicators|cible sans échéance|cibles sans échéance} : {names}"
  en: "{indicators} {indicators|target without|targets without} a date: {names}"
cause:
  fr: "échéance pas encore fixée"
  en: "a date that isn't set yet"
cure:
  fr: "Donner l’échéance : sans elle, rien ne dit si l’on est en avance ou en retard"
  en: "Give the date: without it nothing says whether you are ahead or late"
needs: [target]
*/
select arg_min(sheet, source_row) as sheet, min(source_row) as source_row, count(*) as indicators,
  array_to_string(list(indicator order by source_row)[1:8], ', ') as names
from candidate
where target is not null and due_on is null and coalesce(target_kind, 'by_date') = 'by_date'
having count(*) > 0

/*
code: REF-05
severity: note
table: milestones
message:
  fr: "{milestones} {milestones|jalon sans date|jalons sans date} : {names}"
  en: "{milestones} {milestones|milestone without|milestones without} a date: {names}"
cause:
  fr: "date pas encore connue"
  en: "a date that isn't known yet"
cure:
  fr: "Donner au moins l’année, pour qu’il paraisse dans la frise"
  en: "Give at least the year, so that it shows in the timeline"
*/
select arg_min(sheet, source_row) as sheet, min(source_row) as source_row, count(*) as milestones,
  array_to_string(list('« ' || label || ' »' order by source_row)[1:4], ', ') as names
from candidate
where "date" is null
having count(*) > 0

/*
code: REF-09
severity: warning
table: readings
message:
  fr: "{lines|Indicateur inconnu|Indicateurs inconnus} : {names}"
  en: "{lines|An indicator|Indicators} that the list lacks: {names}"
cause:
  fr: "code écrit autrement que dans la liste des indicateurs"
  en: "a code written otherwise than in the list of indicators"
cure:
  fr: "Écrire le même code dans les deux tableaux"
  en: "Write the same code in both tables"
*/
with unknown as (
  select indicator, arg_min(sheet, source_row) as sheet, min(source_row) as source_row
  from candidate
  where indicator is not null and indicator not in (select indicator from indicators) and exists (select 1 from indicators)
  group by indicator
)
select arg_min(sheet, source_row) as sheet, min(source_row) as source_row, count(*) as "lines",
  array_to_string(list('« ' || indicator || ' »' order by source_row)[1:8], ', ') as names
from unknown
having count(*) > 0

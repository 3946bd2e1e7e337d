/*
code: REF-13
severity: warning
table: [actions, indicators, milestones, priority_shares, narratives]
message:
  fr: "{lines|Priorité inconnue|Priorités inconnues} : {names}"
  en: "{lines|A priority|Priorities} that the list lacks: {names}"
cause:
  fr: "code écrit autrement que dans la liste des priorités"
  en: "a code written otherwise than in the list of priorities"
cure:
  fr: "Écrire le code de la liste des priorités"
  en: "Write the code of the list of priorities"
needs: [priority]
*/
with unknown as (
  select priority, arg_min(sheet, source_row) as sheet, min(source_row) as source_row
  from candidate
  where priority is not null and priority not in (select priority from priorities) and exists (select 1 from priorities)
  group by priority
)
select arg_min(sheet, source_row) as sheet, min(source_row) as source_row, count(*) as "lines",
  array_to_string(list('« ' || priority || ' »' order by source_row)[1:8], ', ') as names
from unknown
having count(*) > 0

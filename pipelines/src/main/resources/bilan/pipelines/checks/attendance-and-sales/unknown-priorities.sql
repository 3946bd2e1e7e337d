/*
each:
  attendance: {code: ATT-41}
  sales: {code: SALES-41}
severity: warning
message:
  fr: "{priorities|Priorité inconnue|Priorités inconnues} de la référence : {names}"
  en: "{priorities|A priority|Priorities} that the reference doesn't know: {names}"
cause:
  fr: "intitulé écrit à la place du code, ou faute de frappe"
  en: "the label written instead of the code, or a typing error"
cure:
  fr: "Écrire le code de la priorité comme dans la référence"
  en: "Write the code of the priority as in the reference"
needs: [priority]
beside: [priorities]
*/
with unknown as (
  select priority, count(*) as "lines", arg_min(sheet, source_row) as sheet, min(source_row) as source_row
  from candidate
  where priority is not null and priority not in (select priority from priorities) and exists (select 1 from priorities)
  group by priority
)
select arg_min(sheet, source_row) as sheet, min(source_row) as source_row, count(*) as priorities,
  array_to_string(list('« ' || priority || ' »' order by "lines" desc)[1:8], ', ') as names
from unknown
having count(*) > 0

/*
code: REF-01
severity: warning
table: places
message:
  fr: "« {word} » désigne plusieurs lieux : {names}"
  en: "« {word} » names several places: {names}"
cause:
  fr: "même nom ou autre nom donné à deux lieux"
  en: "one name or other name given to two places"
cure:
  fr: "Ne laisser ce nom qu’à un lieu : les fichiers qui l’écrivent iraient au premier"
  en: "Leave that name to one place: files that write it would go to the first"
*/
with words as (
  select place, sheet, source_row, lower(strip_accents(trim(unnest([place, name] || coalesce(aliases, []))))) as word, unnest([place, name] || coalesce(aliases, [])) as written
  from candidate
)
select arg_max(sheet, source_row) as sheet, max(source_row) as source_row, min(written) as word, string_agg(distinct place, ', ' order by place) as names
from words
where word <> ''
group by words.word
having count(distinct place) > 1

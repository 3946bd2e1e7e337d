/*
code: REF-14
severity: warning
table: funders
message:
  fr: "« {word} » désigne plusieurs financeurs : {names}"
  en: "« {word} » names several funders: {names}"
cause:
  fr: "même nom ou autre nom donné à deux financeurs"
  en: "one name or other name given to two funders"
cure:
  fr: "Ne laisser ce nom qu’à un financeur"
  en: "Leave that name to one funder"
*/
with words as (
  select funder, sheet, source_row, lower(strip_accents(trim(unnest([funder, name] || coalesce(aliases, []))))) as word, unnest([funder, name] || coalesce(aliases, [])) as written
  from candidate
)
select arg_max(sheet, source_row) as sheet, max(source_row) as source_row, min(written) as word, string_agg(distinct funder, ', ' order by funder) as names
from words
where word <> ''
group by words.word
having count(distinct funder) > 1

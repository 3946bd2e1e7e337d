/*
code: FUND-19
severity: warning
table: grants
message:
  fr: "{funders|Financeur inconnu|Financeurs inconnus} de la référence : {names}"
  en: "{funders|A funder|Funders} that the reference doesn't know: {names}"
cause:
  fr: "autre écriture du nom, ou financeur nouveau"
  en: "another spelling of the name, or a new funder"
cure:
  fr: "L’ajouter aux financeurs de la référence, ou à leurs autres noms"
  en: "Add it to the funders of the reference, or to their other names"
*/
with known as (
  select funder, store.name_written(unnest([funder, name] || coalesce(aliases, []))) as word from funders
),
unknown as (
  select funder, arg_min(sheet, source_row) as sheet, min(source_row) as source_row
  from candidate
  where store.name_written(funder) not in (select word from known where word is not null) and exists (select 1 from funders)
  group by funder
),
named as (
  select *, (select arg_max(k.funder, jaro_winkler_similarity(k.word, store.name_written(u.funder)))
    from known k where jaro_winkler_similarity(k.word, store.name_written(u.funder)) >= 0.85) as near
  from unknown u
)
select arg_min(sheet, source_row) as sheet, min(source_row) as source_row, count(*) as funders,
  array_to_string(list('« ' || funder || ' »' || coalesce(' (' || near || ' ?)', '') order by source_row)[1:8], ', ') as names
from named
having count(*) > 0

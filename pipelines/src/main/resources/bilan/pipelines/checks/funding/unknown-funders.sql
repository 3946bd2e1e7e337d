/*
code: FUND-19
severity: warning
table: grants
message:
  fr: "{funders|Financeur inconnu|Financeurs inconnus} de la référence : {names}{more_fr}"
  en: "{funders|A funder|Funders} that the reference doesn't know: {names}{more_en}"
cause:
  fr: "autre écriture du nom, ou financeur nouveau"
  en: "another spelling of the name, or a new funder"
cure:
  fr: "L’ajouter aux financeurs de la référence, ou à leurs autres noms"
  en: "Add it to the funders of the reference, or to their other names"
*/
with known as (
  select funder, word, store.numbered(word) as series, count(distinct funder) over (partition by store.numbered(word)) as numbered
  from (select funder, store.name_written(unnest([funder, name] || coalesce(aliases, []))) as word from funders)
),
unknown as (
  select funder, arg_min(sheet, source_row) as sheet, min(source_row) as source_row
  from candidate
  where store.name_written(funder) not in (select word from known where word is not null) and exists (select 1 from funders)
  group by funder
),
-- One of a numbered series, CAF 62 beside CAF 59, 75 and 93, is not another one misspelt.
shown as (
  select *, store.name_written(funder) as word from unknown order by source_row limit 8
),
named as (
  select *, (select arg_max(k.funder, jaro_winkler_similarity(k.word, s.word))
    from known k where jaro_winkler_similarity(k.word, s.word) >= 0.85
      and (k.numbered < 3 or k.series <> store.numbered(s.word))) as near
  from shown s
),
listed as (
  select array_to_string(list('« ' || funder || ' »' || coalesce(' (' || near || ' ?)', '') order by source_row), ', ') as names from named
)
select arg_min(sheet, source_row) as sheet, min(source_row) as source_row, count(*) as funders,
  case when count(*) > 8 then ' et ' || (count(*) - 8) || if(count(*) = 9, ' autre', ' autres') else '' end as more_fr,
  case when count(*) > 8 then ' and ' || (count(*) - 8) || if(count(*) = 9, ' other', ' others') else '' end as more_en,
  any_value(names) as names
from unknown, listed
having count(*) > 0

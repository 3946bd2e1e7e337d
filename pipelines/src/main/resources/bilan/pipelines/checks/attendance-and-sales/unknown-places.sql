/*
each:
  attendance: {code: ATT-40}
  sales: {code: SALES-40}
severity: warning
message:
  fr: "{places|Lieu inconnu|Lieux inconnus} de la référence : {names} ({lines} {lines|ligne|lignes})"
  en: "{places|A place|Places} that the reference doesn't know: {names} ({lines} {lines|line|lines})"
cause:
  fr: "autre écriture du nom, ou lieu nouveau"
  en: "another spelling of the name, or a new place"
cure:
  fr: "L’ajouter aux lieux de la référence, ou à leurs autres noms, puis importer la référence"
  en: "Add it to the places of the reference, or to their other names, then ingest the reference"
beside: [places]
*/
with unknown as (
  select place, sum("rows")::bigint as "lines", arg_min(sheet, source_row) as sheet, min(source_row) as source_row
  from candidate_day
  where place is not null and place not in (select place from places) and exists (select 1 from places)
  group by place
),
known as (
  select place, lower(strip_accents(unnest([place, name] || coalesce(aliases, [])))) as word from places
),
named as (
  select *, (select arg_max(k.place, jaro_winkler_similarity(k.word, lower(strip_accents(u.place))))
    from known k where jaro_winkler_similarity(k.word, lower(strip_accents(u.place))) >= 0.85) as near
  from unknown u
)
select arg_min(sheet, source_row) as sheet, min(source_row) as source_row, count(*) as places, sum("lines")::bigint as "lines",
  array_to_string(list('« ' || place || ' »' || coalesce(' (' || near || ' ?)', '') order by "lines" desc)[1:8], ', ') as names
from named
having count(*) > 0

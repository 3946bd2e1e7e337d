/*
each:
  attendance: {code: ATT-40}
  sales: {code: SALES-40}
severity: warning
message:
  fr: "{places|Lieu inconnu|Lieux inconnus} de la référence : {names}{more_fr} ({lines} {lines|ligne|lignes})"
  en: "{places|A place|Places} that the reference doesn't know: {names}{more_en} ({lines} {lines|line|lines})"
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
  select place, word, store.numbered(word) as series, count(distinct place) over (partition by store.numbered(word)) as numbered
  from (select place, lower(strip_accents(unnest([place, name] || coalesce(aliases, [])))) as word from places)
  where word is not null
),
-- Those that are named: a place of a numbered series, Salle 12 beside Salle 1 to 11, is not another one misspelt.
shown as (
  select *, lower(strip_accents(place)) as word from unknown order by "lines" desc, place limit 8
),
named as (
  select *, (select arg_max(k.place, jaro_winkler_similarity(k.word, s.word))
    from known k where jaro_winkler_similarity(k.word, s.word) >= 0.85
      and (k.numbered < 3 or k.series <> store.numbered(s.word))) as near
  from shown s
),
listed as (
  select array_to_string(list('« ' || place || ' »' || coalesce(' (' || near || ' ?)', '') order by "lines" desc, place), ', ') as names from named
)
select arg_min(sheet, source_row) as sheet, min(source_row) as source_row, count(*) as places, sum("lines")::bigint as "lines",
  case when count(*) > 8 then ' et ' || (count(*) - 8) || if(count(*) = 9, ' autre', ' autres') else '' end as more_fr,
  case when count(*) > 8 then ' and ' || (count(*) - 8) || if(count(*) = 9, ' other', ' others') else '' end as more_en,
  any_value(names) as names
from unknown, listed
having count(*) > 0

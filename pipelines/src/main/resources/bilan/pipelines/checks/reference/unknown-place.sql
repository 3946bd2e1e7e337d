/*
code: REF-11
severity: warning
table: [closures, expectations, actions, milestones, narratives, team, breaks, testimonies]
message:
  fr: "{lines|Lieu inconnu|Lieux inconnus} : {names}{more_fr}"
  en: "{lines|A place|Places} that the list lacks: {names}{more_en}"
cause:
  fr: "nom écrit autrement que dans la liste des lieux"
  en: "a name written otherwise than in the list of places"
cure:
  fr: "Écrire le nom de la liste des lieux, ou l’ajouter à ses autres noms"
  en: "Write the name of the list of places, or add it to its other names"
needs: [place]
*/
with known as (
  select store.name_written(word) as word
  from (select unnest([place, name] || coalesce(aliases, [])) as word from places)
  where word is not null
),
unknown as (
  select place, arg_min(sheet, source_row) as sheet, min(source_row) as source_row
  from candidate
  where place is not null
    and store.name_written(place) not in (from known)
    and exists (from known)
  group by place
)
select arg_min(sheet, source_row) as sheet, min(source_row) as source_row, count(*) as "lines",
  case when count(*) > 8 then ' et ' || (count(*) - 8) || if(count(*) = 9, ' autre', ' autres') else '' end as more_fr,
  case when count(*) > 8 then ' and ' || (count(*) - 8) || if(count(*) = 9, ' other', ' others') else '' end as more_en,
  array_to_string(list('« ' || place || ' »' order by source_row)[1:8], ', ') as names
from unknown
having count(*) > 0

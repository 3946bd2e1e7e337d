/*
code: ATT-09
severity: warning
message:
  fr: "Une même personne à {place} et à {other_place} à la même heure, le {activity_date}"
  en: "The same person at {place} and at {other_place} at the same time, on {activity_date}"
cause:
  fr: "lieu ou heure fausse, ou homonymes de la même année"
  en: "a wrong place or time, or namesakes of the same year"
cure:
  fr: "Vérifier le lieu et l’heure des deux activités"
  en: "Check the place and the time of both activities"
needs: [person_key, start_time]
up_to: 200000
*/
with busy as (
  select distinct person_key as who, activity_date, stream_place, start_time,
    activity_date + start_time as starts, activity_date + start_time + to_minutes(coalesce(duration_minutes, 1)::bigint) as ends,
    min(sheet) as sheet, min(source_row) as source_row
  from candidate
  where person_key is not null and start_time is not null and stream_place is not null and person_key_kind in ('name_year', 'code')
  group by all
)
select b.sheet, b.source_row, a.stream_place as place, b.stream_place as other_place, a.activity_date
from busy a
join busy b on a.who = b.who and a.activity_date = b.activity_date and a.stream_place < b.stream_place
where a.starts < b.ends and b.starts < a.ends

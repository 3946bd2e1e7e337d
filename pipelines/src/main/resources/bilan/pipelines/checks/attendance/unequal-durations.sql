/*
code: ATT-08
severity: warning
message:
  fr: "Une même activité a deux durées, {shortest} et {longest} minutes : la plus longue est gardée"
  en: "One activity has two durations, {shortest} and {longest} minutes: the longest is kept"
cause:
  fr: "durées saisies personne par personne"
  en: "durations typed person by person"
cure:
  fr: "Écrire la même durée sur toutes les lignes de l’activité"
  en: "Write the same duration on every row of the activity"
needs: [duration_minutes]
up_to: 200000
*/
select arg_min(sheet, source_row) as sheet, min(source_row) as source_row, min(duration_minutes)::decimal(12, 1) as shortest, max(duration_minutes)::decimal(12, 1) as longest
from candidate
where grain = 'participant' and coalesce(kind, 'workshop') <> 'individual' and (activity_ref is not null or activity is not null)
group by stream_place, coalesce(activity_ref, hash(activity_date, start_time, activity, facilitator)::varchar)
having min(duration_minutes) <> max(duration_minutes)

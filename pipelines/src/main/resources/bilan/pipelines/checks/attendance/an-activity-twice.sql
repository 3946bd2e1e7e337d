/*
code: ATT-11
severity: note
message:
  fr: "La même activité vient {times} fois : {place}, le {activity_date}"
  en: "The same activity comes {times} times: {place}, on {activity_date}"
cause:
  fr: "une ligne collée deux fois"
  en: "a row pasted twice"
cure:
  fr: "Retirer la ligne en trop si c’est un doublon : elle compte"
  en: "Remove the extra row if it is a double: it counts"
needs: [activity, start_time]
up_to: 200000
*/
select arg_max(sheet, source_row) as sheet, max(source_row) as source_row, any_value(stream_place) as place, any_value(activity_date) as activity_date, count(*) as times
from candidate
-- Two passages at one hour are common; two workshops with the same name, hour and numbers are not.
where grain = 'activity' and activity is not null and start_time is not null and participants > 1
  and coalesce(kind, 'workshop') in ('workshop', 'training', 'event', 'meeting')
group by row_hash
having count(*) > 1

/*
code: ATT-03
severity: warning
message:
  fr: "{participants} participants à une activité, le {activity_date}"
  en: "{participants} participants in one activity, on {activity_date}"
cause:
  fr: "nombre mal lu, ou total de plusieurs activités sur une ligne"
  en: "a misread number, or the total of several activities on one line"
cure:
  fr: "Vérifier le nombre ; pour un événement, écrire « Événement » dans le type"
  en: "Check the number; for an event, write « Événement » as its kind"
needs: [participants]
*/
select sheet, source_row, participants, activity_date
from candidate
where grain = 'activity' and participants > case when kind = 'event' then 5000 else 300 end

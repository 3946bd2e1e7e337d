/*
code: ATT-01
severity: note
message:
  fr: "{lines} {lines|activité|activités} sans participant, la première le {first_day}"
  en: "{lines} {lines|activity|activities} without participants, the first on {first_day}"
cause:
  fr: "activité annulée, ou nombre pas encore saisi"
  en: "an activity that was cancelled, or a number not yet typed"
cure:
  fr: "Laisser 0 si personne n’est venu, compléter sinon"
  en: "Leave 0 if nobody came, else fill it in"
needs: [participants]
*/
select arg_min(sheet, activity_date) as sheet, arg_min(source_row, activity_date) as source_row, count(*) as "lines", min(activity_date) as first_day
from candidate
where participants = 0 and grain = 'activity'
having count(*) > 0

/*
code: ATT-06
severity: warning
message:
  fr: "{lines} {lines|activité|activités} d’une durée de 0 minute, la première le {first_day}"
  en: "{lines} {lines|activity|activities} of 0 minutes, the first on {first_day}"
cause:
  fr: "heure de fin égale à celle du début, ou durée pas encore saisie"
  en: "an end equal to the start, or a duration not yet typed"
cure:
  fr: "Laisser vide si la durée est inconnue : 0 compte comme une durée"
  en: "Leave it blank if it isn't known: 0 counts as a duration"
needs: [duration_minutes]
*/
select arg_min(sheet, activity_date) as sheet, arg_min(source_row, activity_date) as source_row, count(*) as "lines", min(activity_date) as first_day
from candidate
where duration_minutes = 0 and coalesce(participants, 1) > 0
having count(*) > 0

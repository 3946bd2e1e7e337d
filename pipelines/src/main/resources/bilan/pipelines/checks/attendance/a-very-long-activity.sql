/*
code: ATT-07
severity: warning
message:
  fr: "Une activité de {hours} heures, le {activity_date}"
  en: "An activity of {hours} hours, on {activity_date}"
cause:
  fr: "minutes lues comme des heures, ou heure de fin le lendemain"
  en: "minutes read as hours, or an end on the next day"
cure:
  fr: "Écrire 1h30 ou 90 min"
  en: "Write 1h30 or 90 min"
needs: [duration_minutes]
*/
select sheet, source_row, quotient(duration_minutes, 60)::decimal(18, 1) as hours, activity_date
from candidate
where duration_minutes > 720 and grain <> 'month'

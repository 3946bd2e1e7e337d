/*
code: FUND-28
severity: warning
table: timesheets
message:
  fr: "{hours} heures sur un mois ({month_fr}) pour une personne"
  en: "{hours} hours in one month ({month_fr}) for one person"
cause:
  fr: "heures de plusieurs mois sur une ligne, ou minutes lues comme des heures"
  en: "the hours of several months on one row, or minutes read as hours"
cure:
  fr: "Vérifier la feuille de temps"
  en: "Check the timesheet"
*/
select arg_min(sheet, source_row) as sheet, min(source_row) as source_row, strftime("month", '%m/%Y') as month_fr, sum(hours)::decimal(18, 2) as hours
from candidate
where person_key is not null
group by person_key, "month"
having sum(hours) > 260

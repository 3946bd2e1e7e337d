/*
code: FUND-34
severity: warning
table: [grants, published_grants]
message:
  fr: "{lines} {lines|subvention décidée|subventions décidées} le {day} : c’est la date que des logiciels écrivent quand ils n’en ont pas"
  en: "{lines} {lines|grant|grants} decided on {day}: that is the date which software writes when it has none"
cause:
  fr: "date laissée vide dans le logiciel d’origine"
  en: "a date left blank in the software of origin"
cure:
  fr: "Écrire la vraie date de décision, ou laisser la cellule vide"
  en: "Write the true date of the decision, or leave the cell blank"
needs: [decision_date]
*/
select arg_min(sheet, source_row) as sheet, min(source_row) as source_row, decision_date as "day", count(*) as "lines"
from candidate
-- The first days of the calendars of Unix, of Excel and of databases.
where decision_date in (date '1970-01-01', date '1899-12-30', date '1899-12-31', date '1900-01-01', date '0001-01-01')
group by decision_date

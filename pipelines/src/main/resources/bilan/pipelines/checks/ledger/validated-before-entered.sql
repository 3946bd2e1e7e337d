/*
code: FEC-09
severity: note
message:
  fr: "{lines} {lines|écriture validée|écritures validées} avant leur date, la première le {first_day}"
  en: "{lines} {lines|entry|entries} validated before their date, the first on {first_day}"
cause:
  fr: "date de validation prise ailleurs"
  en: "a validation date taken elsewhere"
cure:
  fr: "Vérifier la colonne ValidDate"
  en: "Check the ValidDate column"
needs: [validated_on]
*/
select arg_min(sheet, source_row) as sheet, min(source_row) as source_row, count(*) as "lines", min(entry_date) as first_day
from candidate
where validated_on < entry_date
having count(*) > 0

/*
code: REF-04
severity: warning
table: readings
message:
  fr: "{indicator} : un relevé de {value} %, le {read_on}"
  en: "{indicator}: a reading of {value}%, on {read_on}"
cause:
  fr: "fraction multipliée deux fois par cent, ou virgule perdue"
  en: "a fraction multiplied twice by a hundred, or a lost decimal mark"
cure:
  fr: "Écrire le pourcentage entre 0 et 100"
  en: "Write the percentage between 0 and 100"
*/
select c.sheet, c.source_row, c.indicator, c.value, c.read_on
from candidate c join indicators i using (indicator)
where i.unit like '%\%%' escape '\' and (c.value < 0 or c.value > 100)
  -- A change may be above a hundred or below zero.
  and not regexp_matches(lower(strip_accents(i.label)), 'evolution|croissance|hausse|baisse|variation|augmentation|taux de couverture')

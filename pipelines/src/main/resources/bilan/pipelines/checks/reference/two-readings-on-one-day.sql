/*
code: REF-19
severity: warning
table: readings
message:
  fr: "{indicator} : {times} relevés le {read_on} ; seul le dernier compte, {last}"
  en: "{indicator}: {times} readings on {read_on}; only the last counts, {last}"
cause:
  fr: "relevé corrigé sans retirer l’ancien, ou jour mal recopié"
  en: "a reading corrected and the former one left, or a day miscopied"
cure:
  fr: "Garder un relevé par jour : retirer l’ancien, corriger la date, ou écrire la somme"
  en: "Keep one reading a day: remove the former, correct the date, or write the sum"
*/
select arg_max(c.sheet, c.source_row) as sheet, max(c.source_row) as source_row, c.indicator, c.read_on, count(*) as times,
  arg_max(c.value, (c.sheet, c.source_row)) as last
from candidate c left join indicators i using (indicator)
group by c.indicator, c.read_on
-- Of a sum, equal readings are not the same one twice.
having count(distinct c.value) > 1 or (count(*) > 1 and max(i.aggregation) = 'sum')

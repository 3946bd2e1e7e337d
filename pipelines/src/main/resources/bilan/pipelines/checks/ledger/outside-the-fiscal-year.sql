/*
code: FEC-05
severity: warning
message:
  fr: "{lines} {lines|ligne|lignes} hors de l’exercice clos le {closing} selon le nom du fichier : du {first_day} au {last_day}"
  en: "{lines} {lines|line|lines} outside of the year closed on {closing} by the name of the file: from {first_day} to {last_day}"
cause:
  fr: "écriture d’un autre exercice, année fausse, ou nom de fichier d’un autre exercice"
  en: "an entry of another year, a wrong year, or the file name of another year"
cure:
  fr: "Exporter le FEC du seul exercice, ou donner au fichier la date de sa clôture (SirenFECAAAAMMJJ)"
  en: "Export the FEC of that year only, or name the file by its closing date (SirenFECYYYYMMDD)"
*/
with dated as (
  select sheet, source_row, entry_date, try_strptime(regexp_extract(source, '[0-9]{9}FEC([0-9]{8})', 1), '%Y%m%d')::date as closing
  from candidate
),
early as (
  select count(*) filter (entry_date <= closing - interval 1 year) * 20 > count(*) as longer from dated
)
select arg_min(sheet, source_row) as sheet, min(source_row) as source_row, closing, count(*) as "lines",
  min(entry_date) as first_day, max(entry_date) as last_day
from dated, early
-- A first year may be longer than twelve months.
where entry_date > closing or entry_date <= closing - case when longer then interval 2 year else interval 1 year end
group by closing

/*
code: FEC-08
severity: note
message:
  fr: "L’écriture {journal} {voucher_number} a deux dates : {first_day} et {last_day}"
  en: "Entry {journal} {voucher_number} has two dates: {first_day} and {last_day}"
cause:
  fr: "numéro réutilisé"
  en: "a number used again"
cure:
  fr: "Vérifier la numérotation"
  en: "Check the numbering"
*/
with entries as (
  select journal, voucher_number, fiscal_year as y, min(entry_date) as first_day, max(entry_date) as last_day,
    arg_max(sheet, entry_date) as sheet, arg_max(source_row, entry_date) as source_row
  from candidate
  where voucher_number is not null
  group by 1, 2, 3
)
select sheet, source_row, journal, voucher_number, first_day, last_day
from entries
-- Where many do, the number isn't that of an entry.
where first_day <> last_day and (select count(*) filter (first_day <> last_day) * 20 <= count(*) from entries)

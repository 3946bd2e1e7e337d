/*
code: FEC-01
severity: warning
message:
  fr: "L’écriture {journal} {voucher_number} du {entry_date} n’est pas équilibrée : {debit} au débit, {credit} au crédit"
  en: "Entry {journal} {voucher_number} of {entry_date} doesn't balance: {debit} debit, {credit} credit"
cause:
  fr: "ligne absente de l’export, ou montant mal lu"
  en: "a line that the export lacks, or a misread amount"
cure:
  fr: "Exporter de nouveau le FEC, ou corriger l’écriture"
  en: "Export the FEC again, or correct the entry"
*/
with entries as (
  select journal, voucher_number, entry_date, sum(coalesce(debit, 0)) as debit, sum(coalesce(credit, 0)) as credit,
    arg_min(sheet, source_row) as sheet, min(source_row) as source_row
  from candidate
  where voucher_number is not null
  group by journal, voucher_number, entry_date
)
select sheet, source_row, journal, voucher_number, entry_date, debit::decimal(38, 2) as debit, credit::decimal(38, 2) as credit
from entries
-- Where half of them don't, the number isn't that of an entry.
where debit <> credit and (select count(*) filter (debit <> credit) * 2 < count(*) or count(*) = 1 from entries)

/*
code: GRANT-79
severity: error
risk: none
title:
  fr: "comptabilité {year} non équilibrée"
  en: "ledger of {year} out of balance"
message:
  fr: "{year} : {debit:euros} au débit, {credit:euros} au crédit ; {entries}"
  en: "{year}: {debit:euros} debit, {credit:euros} credit; {entries}"
cause:
  fr: "ligne absente de l’export, ou montant mal lu : aucun total des comptes n’est sûr"
  en: "a line that the export lacks, or a misread amount: no total of the books is certain"
cure:
  fr: "Exporter de nouveau le FEC, ou corriger l’écriture"
  en: "Export the FEC again, or correct the entry"
*/
with entries as (
  select fiscal_year, journal, voucher_number, entry_date, sum(coalesce(debit, 0)) as debit, sum(coalesce(credit, 0)) as credit, voucher_number is not null as is_entry
  from ledger_entries
  where entry_date <= getvariable('as_of') and fiscal_year is not null
  group by all
),
-- Where half of them don't balance, the number is not that of an entry.
years as (
  select
    fiscal_year, sum(debit) as debit, sum(credit) as credit,
    count(*) filter (is_entry and debit <> credit) as uneven,
    count(*) filter (is_entry and debit <> credit) * 2 < count(*) as is_numbered,
    arg_min(journal || ' ' || voucher_number || if(getvariable('lang') = 'en', ' of ' || day_label(entry_date, 'en'), ' du ' || day_label(entry_date, 'fr')), (entry_date, journal, voucher_number))
      filter (is_entry and debit <> credit) as first_one
  from entries
  group by fiscal_year
),
wrong as (
  select * from years where debit <> credit or (is_numbered and uneven > 0)
)
-- The lines of the entries that don't balance, each side for what it has more than the other.
select
  null::varchar as "grant", fiscal_year_label(w.fiscal_year) as subject,
  if(w.is_numbered and w.uneven > 0, sign(e.debit - e.credit), sign(w.debit - w.credit)) * (coalesce(l.debit, 0) - coalesce(l.credit, 0)) as amount,
  coalesce(l.debit, 0) - coalesce(l.credit, 0) as said, l.entry_date as day, l.delivery_id, l.source, l.sheet, l.source_row,
  fiscal_year_label(w.fiscal_year) as year, w.debit, w.credit,
  case
    when not w.is_numbered or w.uneven = 0 then if(getvariable('lang') = 'en', 'entries have no number of their own', 'les écritures n’ont pas de numéro à elles')
    when w.uneven = 1 then if(getvariable('lang') = 'en', 'entry ', 'écriture ') || w.first_one
    when getvariable('lang') = 'en' then w.uneven || ' entries, the first ' || w.first_one
    else w.uneven || ' écritures, la première ' || w.first_one
  end as entries
from wrong w
join ledger_entries l on l.fiscal_year = w.fiscal_year and l.entry_date <= getvariable('as_of')
join entries e
  on e.fiscal_year = l.fiscal_year and e.journal is not distinct from l.journal and e.voucher_number is not distinct from l.voucher_number and e.entry_date = l.entry_date
where getvariable('place') is null
  and (not w.is_numbered or w.uneven = 0 or (e.is_entry and e.debit <> e.credit))

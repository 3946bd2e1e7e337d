/*
code: GRANT-64
severity: warning
risk: none
title:
  fr: "pièce absente des comptes"
  en: "voucher missing from the books"
message:
  fr: "Pièce {subject} : {cost:euros} affectés à une subvention, introuvables dans la comptabilité {year}"
  en: "Voucher {subject}: {cost:euros} allocated to a grant, not found in the ledger of {year}"
cause:
  fr: "pièce non passée, passée dans un autre exercice, ou numéro mal saisi"
  en: "a voucher not booked, booked in another year, or a mistyped number"
cure:
  fr: "Retrouver la pièce dans la comptabilité : un financeur la demandera"
  en: "Find the voucher in the ledger: a funder will ask for it"
*/
with vouchers as (
  select *, coalesce(fiscal_year, fiscal_year_of(spent_on)) as spent_in
  from voucher_rows
  where kind is distinct from 'in_kind'
    and ("grant" is not null or voucher in (select voucher from allocations))
),
booked as (
  select distinct piece_ref, fiscal_year from ledger_entries where piece_ref is not null
),
-- Where the ledger knows some vouchers of a year by their numbers, it should know the others.
numbered as (
  select v.spent_in
  from vouchers v
  join booked b on b.piece_ref = v.voucher and b.fiscal_year = v.spent_in
  group by v.spent_in
)
select
  v."grant", v.voucher as subject, v.cost as amount, v.amount_incl_tax as said, v.spent_on as day, v.delivery_id, v.source, v.sheet, v.source_row,
  v.cost, fiscal_year_label(v.spent_in) as year
from vouchers v
where v.spent_in in (select spent_in from numbered)
  and v.spent_on <= (select max(entry_date) from ledger_entries l where l.fiscal_year = v.spent_in)
  and not exists (select 1 from booked b where b.piece_ref = v.voucher and b.fiscal_year = v.spent_in)

/*
code: GRANT-63
severity: warning
risk: none
title:
  fr: "pièce d’un autre montant dans les comptes"
  en: "voucher of another amount in the books"
message:
  fr: "Pièce {subject} : {cost:euros} dans les dépenses, {booked:euros} dans la comptabilité"
  en: "Voucher {subject}: {cost:euros} in the expenses, {booked:euros} in the ledger"
cause:
  fr: "TVA récupérable oubliée, faute de saisie, ou pièce passée en partie seulement"
  en: "recoverable tax left out, a slip of typing, or a voucher booked in part only"
cure:
  fr: "Reprendre la facture, et corriger celui des deux qui se trompe"
  en: "Take the invoice, and correct whichever of the two is wrong"
*/
with vouchers as (
  select voucher, coalesce(fiscal_year, fiscal_year_of(spent_on)) as fiscal_year, journal, "grant", cost, amount_incl_tax, spent_on, delivery_id, source, sheet, source_row
  from voucher_rows
  where kind is distinct from 'in_kind'
),
booked as (
  select l.piece_ref as voucher, l.fiscal_year, coalesce(l.debit, 0) - coalesce(l.credit, 0) as amount, l.entry_date, l.delivery_id, l.source, l.sheet, l.source_row
  from ledger_entries l
  where l.account[1] in ('2', '6') and l.piece_ref in (select voucher from vouchers)
    and (l.entry_date is null or l.entry_date <= getvariable('as_of'))
    and (select count(*) filter (where v.journal is not null and v.journal <> l.journal) = 0 from vouchers v where v.voucher = l.piece_ref and v.fiscal_year = l.fiscal_year)
),
compared as (
  select v.voucher, v.fiscal_year, v.cost, b.booked, sign(v.cost - b.booked) as direction, v."grant"
  from (select voucher, fiscal_year, sum(cost) as cost, min("grant") as "grant" from vouchers group by all) v
  join (select voucher, fiscal_year, sum(amount) as booked from booked group by all) b using (voucher, fiscal_year)
  where abs(v.cost - b.booked) > 0.005
)
select c."grant", c.voucher as subject, c.direction * v.cost as amount, v.amount_incl_tax as said, v.spent_on as day, v.delivery_id, v.source, v.sheet, v.source_row, c.cost, c.booked
from compared c
join vouchers v using (voucher, fiscal_year)
union all
select c."grant", c.voucher, -c.direction * b.amount, b.amount, b.entry_date, b.delivery_id, b.source, b.sheet, b.source_row, c.cost, c.booked
from compared c
join booked b using (voucher, fiscal_year)

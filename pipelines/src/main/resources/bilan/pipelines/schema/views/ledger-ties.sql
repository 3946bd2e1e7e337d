-- Which grant each entry of the ledger belongs to, of the accounts that grants move. A cost that no key names
-- belongs to the grant that has its voucher for itself. how is torn where two keys of two grants fit equally
-- well.
create or replace macro main.ledger_ties(on_day, first_month) as table
with entries as materialized (
  from ledger_keyed(on_day)
  where account[1:2] not in ('86', '87')
),
-- A voucher all of whose lines are one grant's own. Where the workbook names no journal, its number must be in
-- one journal of the ledger only.
owned as (
  select voucher, coalesce(fiscal_year, fiscal_year(coalesce(invoiced_on, paid_on), first_month)) as fiscal_year, any_value(journal) as journal, min("grant") as "grant"
  from expenses
  where kind is distinct from 'in_kind'
  group by all
  having count(distinct "grant") = 1 and count("grant") = count(*) and count(distinct journal) <= 1
    and voucher not in (select voucher from allocations)
),
numbered as (
  select piece_ref, fiscal_year, count(distinct journal) as journals from entries where account[1] = '6' group by all
)
select
  e.* exclude ("grant", axis, has_grant, is_torn),
  coalesce(e."grant", o."grant") as "grant",
  case when e.is_torn then 'torn' when e.has_grant then 'key' when o."grant" is not null then 'voucher' end as how
from entries e
left join numbered n on n.piece_ref = e.piece_ref and n.fiscal_year = e.fiscal_year
left join owned o
  on not e.has_grant and e.account[1] = '6' and o.voucher = e.piece_ref and o.fiscal_year = e.fiscal_year
  and (o.journal = e.journal or (o.journal is null and n.journals = 1));

comment on macro table main.ledger_ties is 'À quelle subvention, quel lieu et quelle priorité revient chaque écriture : par une clé comptable ; une subvention aussi par la pièce qui lui est propre';

-- What the ledger has in 441 and 487 of grants for equipment or in kind, which no year's income bears: a key names the
-- grant, an account of such grants (13) stands in the same entry, or nothing but a receipt of one is of that amount. Of
-- the entry that opens a year, in which every account stands, it is what such a grant still owed.
create or replace macro main.ledger_of_equipment(on_day, first_month) as table
with equipment as materialized (
  select "grant", owed from grants_on(on_day) where nature in ('investment', 'in_kind')
),
owing as materialized (
  select * from ledger_ties(on_day, first_month) where account[1:3] in ('441', '487')
),
numbered as materialized (
  select delivery_id, source, sheet, source_row, journal, voucher_number, entry_date, account, is_opening(journal, journal_label, label) as opens
  from ledger_entries
  where voucher_number is not null
),
invested as (
  select o.delivery_id, o.source, o.sheet, o.source_row
  from numbered o
  semi join owing using (delivery_id, source, sheet, source_row)
  join numbered b using (delivery_id, journal, voucher_number, entry_date)
  where b.account[1:2] = '13' and not b.opens
),
opened as (
  select o.delivery_id, o.source, o.sheet, o.source_row
  from owing o
  join numbered n using (delivery_id, source, sheet, source_row)
  cross join equipment e
  left join receipts r on r."grant" = e."grant" and r.received_on < n.entry_date
  where n.opens
  group by o.delivery_id, o.source, o.sheet, o.source_row, o.income, e."grant", e.owed
  having -o.income = e.owed - coalesce(sum(r.amount), 0)
),
paid as (
  select o.delivery_id, o.source, o.sheet, o.source_row
  from owing o
  join receipts r on r.amount = o.income and abs(date_diff('day', r.received_on, o.entry_date)) <= 15
  group by all
  having bool_and(r."grant" in (select "grant" from equipment))
)
select o.delivery_id, o.source, o.sheet, o.source_row
from owing o
where if(
  o."grant" is not null, o."grant" in (select "grant" from equipment),
  (o.delivery_id, o.source, o.sheet, o.source_row) in (from invested union from opened union from paid)
);

comment on macro table main.ledger_of_equipment is 'Les écritures de 441 et de 487 qui sont de subventions d’investissement ou en nature';

-- Costs and income by each axis that some key names: an entry stands once for places and once for priorities.
create or replace macro main.ledger_named(on_day, first_month) as table
with tied as materialized (
  select * from ledger_ties(on_day, first_month)
  where (account[1] = '6' and account[1:3] <> '689') or (account[1] = '7' and account[1:3] <> '789')
)
select
  t.delivery_id, t.source, t.sheet, t.source_row, t.entry_date as day, concat_ws(' ', t.account, t.label) as about, t.fiscal_year as year,
  x.axis, case x.axis when 'place' then t.place else t.priority end as name, t.income as amount, t.account[1] = '6' as is_cost
from tied t
cross join (
  select 'place' as axis where exists (from ledger_keys where place is not null)
  union all
  select 'priority' where exists (from ledger_keys where priority is not null)
) x;

comment on macro table main.ledger_named is 'Charges et produits de la comptabilité par lieu et par priorité, d’après les clés comptables';

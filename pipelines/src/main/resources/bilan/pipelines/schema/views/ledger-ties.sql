-- Words of a label, without case and accents.
create or replace macro main.label_said(label) as lower(strip_accents(label));

-- Which grant each entry of the ledger belongs to, of the accounts that grants move: costs (6), income (7),
-- dedicated funds (19), grants to be received (441), income received ahead (487). The organisation's keys
-- say it: the one that asks for most, then the one with the longest account. A cost that no key names
-- belongs to the grant that has its voucher for itself. is_torn: two keys of two grants fit equally well.
-- Places and priorities are keys of their own: an entry may have a grant, a place and a priority, each by
-- the key that asks for most among those that name one.
create or replace macro main.ledger_ties(on_day, first_month) as table
with entries as materialized (
  select row_number() over () as entry, delivery_id, source, sheet, source_row, fiscal_year, entry_date, journal, account, aux_account, piece_ref,
    label, coalesce(credit, 0) - coalesce(debit, 0) as income, label_said(label) as said
  from ledger_entries
  where (entry_date is null or entry_date <= on_day)
    and (account[1] in ('6', '7') or account[1:2] = '19' or account[1:3] in ('441', '487'))
),
keys as materialized (
  select
    "grant", place, priority, fiscal_year, account, journal, label_said(label) as said, aux_account,
    if(fiscal_year is null, 0, 1) + if(account is null, 0, 1) + if(journal is null, 0, 1) + if(label is null, 0, 1) + if(aux_account is null, 0, 1) as asks,
    coalesce(length(account), 0) as digits
  from ledger_keys
),
naming as (
  select 'grant' as axis, "grant" as name, keys.* from keys where "grant" is not null
  union all
  select 'place', place, keys.* from keys where place is not null
  union all
  select 'priority', priority, keys.* from keys where priority is not null
),
fitting as (
  select e.entry, k.axis, k.name, rank() over (partition by e.entry, k.axis order by k.asks desc, k.digits desc) as turn
  from entries e
  join naming k
    on (k.fiscal_year is null or k.fiscal_year = e.fiscal_year)
    and (k.account is null or starts_with(e.account, k.account))
    and (k.journal is null or k.journal = e.journal)
    and (k.said is null or contains(e.said, k.said))
    and (k.aux_account is null or k.aux_account = e.aux_account)
),
keyed as (
  select entry, axis, if(count(distinct name) > 1, null, min(name)) as name, count(distinct name) > 1 as is_torn
  from fitting
  where turn = 1
  group by entry, axis
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
  e.* exclude (entry, said),
  coalesce(k.name, o."grant") as "grant",
  case when k.is_torn then 'torn' when k.entry is not null then 'key' when o."grant" is not null then 'voucher' end as how,
  p.name as place,
  a.name as priority
from entries e
left join keyed k on k.entry = e.entry and k.axis = 'grant'
left join keyed p on p.entry = e.entry and p.axis = 'place'
left join keyed a on a.entry = e.entry and a.axis = 'priority'
left join numbered n on n.piece_ref = e.piece_ref and n.fiscal_year = e.fiscal_year
left join owned o
  on k.entry is null and e.account[1] = '6' and o.voucher = e.piece_ref and o.fiscal_year = e.fiscal_year
  and (o.journal = e.journal or (o.journal is null and n.journals = 1));

comment on macro table main.ledger_ties is 'À quelle subvention, quel lieu et quelle priorité revient chaque écriture : par une clé comptable ; une subvention aussi par la pièce qui lui est propre';

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

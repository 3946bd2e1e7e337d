-- Words of a label, without case and accents.
create or replace macro main.label_said(label) as lower(strip_accents(label));

-- What the organisation's keys say of each entry of the accounts that bilans read: costs (6), income (7),
-- voluntary contributions (86, 87), dedicated funds (19), grants to be received (441), income received ahead
-- (487). Grants, places, priorities and lines of work are keys of their own: of each, the key that asks for
-- most, then the one with the longest account; nothing where two fit alike, which a grant tells as is_torn.
create or replace macro main.ledger_keyed(on_day) as table
with entries as materialized (
  select row_number() over () as entry, delivery_id, source, sheet, source_row, fiscal_year, entry_date, journal, account, aux_account, piece_ref,
    label, coalesce(credit, 0) - coalesce(debit, 0) as income, label_said(label) as said
  from ledger_entries
  where (entry_date is null or entry_date <= on_day)
    and (account[1] in ('6', '7') or account[1:2] in ('19', '86', '87') or account[1:3] in ('441', '487'))
),
keys as materialized (
  select
    "grant", place, priority, axis, fiscal_year, account, journal, label_said(label) as said, aux_account,
    if(fiscal_year is null, 0, 1) + if(account is null, 0, 1) + if(journal is null, 0, 1) + if(label is null, 0, 1) + if(aux_account is null, 0, 1) as asks,
    coalesce(length(account), 0) as digits
  from ledger_keys
),
naming as (
  select 'grant' as what, "grant" as name, keys.* from keys where "grant" is not null
  union all
  select 'place', place, keys.* from keys where place is not null
  union all
  select 'priority', priority, keys.* from keys where priority is not null
  union all
  select 'axis', axis, keys.* from keys where axis is not null
),
fitting as (
  select e.entry, k.what, k.name, rank() over (partition by e.entry, k.what order by k.asks desc, k.digits desc) as turn
  from entries e
  join naming k
    on (k.fiscal_year is null or k.fiscal_year = e.fiscal_year)
    and (k.account is null or starts_with(e.account, k.account))
    and (k.journal is null or k.journal = e.journal)
    and (k.said is null or contains(e.said, k.said))
    and (k.aux_account is null or k.aux_account = e.aux_account)
),
named as (
  select entry, what, if(count(distinct name) > 1, null, min(name)) as name, count(distinct name) > 1 as is_torn
  from fitting
  where turn = 1
  group by entry, what
),
keyed as (
  select
    entry,
    min(name) filter (what = 'grant') as "grant", min(name) filter (what = 'place') as place,
    min(name) filter (what = 'priority') as priority, min(name) filter (what = 'axis') as axis,
    bool_or(what = 'grant') as has_grant, bool_or(is_torn) filter (what = 'grant') as is_torn
  from named
  group by entry
)
select
  e.* exclude (entry, said), k."grant", k.place, k.priority, k.axis,
  coalesce(k.has_grant, false) as has_grant, coalesce(k.is_torn, false) as is_torn
from entries e
left join keyed k on k.entry = e.entry;

comment on macro table main.ledger_keyed is 'Ce que les clés comptables disent de chaque écriture : subvention, lieu, priorité, métier';

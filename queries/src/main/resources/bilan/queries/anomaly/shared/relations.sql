-- What the rules share, each reckoned once for all of them, and what they read, decoded once: planning a
-- view takes longer than reading it. What is made if it does not exist is a copy that stays, since each
-- question may read it in the place of its view.
create temp table if not exists expenses as
from main.expenses;

create temp table if not exists allocations as
from main.allocations;

create temp table if not exists receipts as
from main.receipts;

create temp table if not exists instalments as
from main.instalments;

create temp table if not exists grant_years as
from main.grant_years;

create temp table known as
from grants_on(getvariable('as_of'));

-- The row that settles what each grant comes to.
create temp table settled as
from settling_rows(getvariable('as_of'));

create temp table reports as
from grant_reports(getvariable('as_of'), getvariable('first_month'));

-- A payment of a later day is not known yet.
create temp table voucher_rows as
select
  * replace (if(paid_on <= getvariable('as_of'), paid_on, null) as paid_on),
  coalesce(invoiced_on, paid_on) as spent_on,
  coalesce(recoverable_tax, 0) as tax,
  amount_incl_tax - coalesce(recoverable_tax, 0) as cost
from expenses
where coalesce(invoiced_on, paid_on, getvariable('as_of')) <= getvariable('as_of');

create temp table voucher_totals as
select voucher, sum(amount_incl_tax) as total, sum(cost) as cost, sum(tax) as tax, min(spent_on) as spent_on, max(paid_on) as paid_on, bool_or("grant" is not null) as is_own
from voucher_rows
group by voucher;

-- What of each voucher a grant bears; counts says whether it is spent of the grant.
create temp table parts as
select * rename (part as amount, day as spent_on), left_out is null as counts
from grant_costs(getvariable('as_of'), coalesce(getvariable('first_month'), 1));

-- Simplified costs of agreements, and the hours of persons beside their contracts.
create temp table simplified as
from grant_flat_rates(getvariable('simplified_costs'));

create temp table worked as
from grant_hours(getvariable('simplified_costs'), getvariable('as_of'));

-- What a claim may name: vouchers, and hours at an hourly rate.
create temp table claimable as
select voucher, line, amount_incl_tax, recoverable_tax, invoiced_on, paid_on, kind, cost_category(kind, account) as category from expenses
union all by name
select w.voucher, w.cost as amount_incl_tax, last_day(w."month") as invoiced_on, last_day(w."month") as paid_on, 'direct_staff' as kind, 'direct_staff' as category
from worked w
where exists (select 1 from simplified s where s."grant" = w."grant" and s.kind = 'hourly_rate');

-- Each line of a claim beside the voucher that it names; kept is what of it still counts. A flat rate has none.
create temp table claimed as
select
  l.claim, l."grant", l.submitted_on, l.period_from, l.period_to, l.voucher, l.line, l.declared, l.certified,
  l.delivery_id, l.source, l.sheet, l.source_row,
  coalesce(l.certified, l.declared - coalesce(l.set_aside, 0)) as kept,
  (l."grant", upper(l.voucher)) in (select ("grant", voucher) from simplified where voucher is not null) as is_flat,
  any_value(v.category) as category,
  count(v.voucher) as found,
  sum(v.amount_incl_tax) as total,
  sum(coalesce(v.recoverable_tax, 0)) as tax,
  min(v.invoiced_on) as invoiced_on,
  max(v.paid_on) filter (where v.paid_on <= getvariable('as_of')) as paid_on,
  bool_and(coalesce(v.paid_on <= getvariable('as_of'), false)) as is_paid,
  bool_or(v.kind = 'in_kind') as is_in_kind
from named_claim_lines(getvariable('simplified_costs'), getvariable('as_of')) l
left join claimable v on v.voucher = l.voucher and (l.line is null or v.line = l.line)
group by all;

-- What claims declare beyond what may be declared: first beyond what the grant bears of the voucher, or the voucher
-- costs where no grant bears it; then beyond the voucher, over all grants. Tax that is recovered is told by itself.
-- What came first keeps what is allowed.
create temp table declared_beyond as
with borne as (
  select "grant", voucher, line, sum(amount) as borne from parts where line is not null and left_out is distinct from 'owned' group by all
  union all
  select "grant", voucher, null, sum(amount) from parts where left_out is distinct from 'owned' group by all
),
wholes as (
  select voucher, sum(amount_incl_tax - coalesce(recoverable_tax, 0)) as whole from claimable group by voucher
),
bound as (
  select
    c.*, b.borne, w.whole,
    c.kept - if(c.tax > 0, greatest(0, least(c.kept, c.total) - (c.total - c.tax)), 0) as net,
    coalesce(b.borne, c.total - c.tax, max(c.kept) over (partition by c.voucher, c.line)) as allowed,
    count(*) filter (where c.kept > 0) over (partition by c."grant", c.voucher, c.line) as times
  from claimed c
  left join borne b on b."grant" = c."grant" and b.voucher = c.voucher and b.line is not distinct from c.line
  left join wholes w on w.voucher = c.voucher
  where not c.is_flat
),
in_grant as (
  select *, least(net, greatest(0, allowed - (sum(net) over earlier - net))) as within_grant
  from bound
  window earlier as (partition by "grant", voucher, line order by submitted_on nulls last, claim, source_row rows unbounded preceding)
),
in_all as (
  select *, least(within_grant, greatest(0, coalesce(whole, max(allowed) over (partition by voucher)) - (sum(within_grant) over earlier - within_grant))) as within_all
  from in_grant
  window earlier as (partition by voucher order by submitted_on nulls last, claim, source_row rows unbounded preceding)
)
select
  * exclude (within_grant, within_all),
  if(times = 1 and net - within_grant > 0.01, net - within_grant, 0) as beyond_part,
  if(times > 1, net - within_grant, 0) + within_grant - within_all as again
from in_all;

create temp table bank_matches as
from bank_match_rows();

-- Expenses that grants bear, own or by allocations; a label without the number of its voucher.
create temp table borne as
select *, row_number() over (order by grants, voucher, line, source, source_row) as turn
from (
  select
    v.delivery_id, v.source, v.sheet, v.source_row, v.voucher, v.line, v.spent_on, v.amount_incl_tax as said, v.cost, v.account,
    cost_category(v.kind, v.account) as category,
    supplier_words(v.supplier) as supplier,
    nullif(array_to_string(list_filter(string_split(folded_name(v.label), ' '), lambda w: not contains(folded_name(v.voucher), w)), ' '), '') as label,
    nullif(regexp_replace(v.voucher, '[^0-9]', '', 'g'), '') as digits,
    list_sort(list(distinct p."grant")) as grants,
    sum(p.amount) as amount
  from voucher_rows v
  join parts p
    on p.voucher = v.voucher and p.line is not distinct from v.line and p.journal is not distinct from v.journal
    and p.spent_on is not distinct from v.spent_on and p.cost = v.cost and p.left_out is distinct from 'owned'
    and (p.how <> 'own' or (p.delivery_id, p.source, p.sheet, p.source_row) is not distinct from (v.delivery_id, v.source, v.sheet, v.source_row))
  group by all
);

-- Two rows that tell of one invoice, by an amount, a supplier and days that nearly agree; of each the first that came.
-- What comes every few days is no such invoice, nor one that a credit note takes back, nor payslips, which are alike.
create temp table same_invoices as
select
  a.turn, a.voucher as first_voucher, b.voucher as second_voucher, a.grants as first_grants, b.grants as second_grants,
  abs(date_diff('day', a.spent_on, b.spent_on)) as apart,
  a.supplier is distinct from b.supplier as other_spelling,
  b.said, b.spent_on, b.delivery_id, b.source, b.sheet, b.source_row,
  least(b.amount, a.amount + b.amount - b.cost) as amount
from borne a
join borne b on a.turn < b.turn and a.said = b.said and a.said > 0 and a.line is not distinct from b.line
where a.amount + b.amount > b.cost + 0.005
  and if(a.voucher = b.voucher,
    a.grants <> b.grants,
    a.category <> 'direct_staff' and b.category <> 'direct_staff'
    and are_one_supplier(a.supplier, b.supplier)
    and apart <= 3
    and not exists (select 1 from voucher_rows c where c.amount_incl_tax = -a.said and are_one_supplier(supplier_words(c.supplier), a.supplier))
    and ((apart = 0 and not list_has_any(a.grants, b.grants))
      or a.digits = b.digits
      or (coalesce(a.label = b.label, true) and not exists (
        select 1 from borne c
        where c.said = a.said and c.supplier in (a.supplier, b.supplier) and c.spent_on not in (a.spent_on, b.spent_on)
          and abs(date_diff('day', c.spent_on, a.spent_on)) <= 6))))
qualify row_number() over (partition by b.turn order by a.turn) = 1;

-- What a later amendment or the closing makes of each grant: plans tell of it before that day.
create temp table later_totals as
select "grant", amount from amendments where "on" > getvariable('as_of') and amount is not null
union
select "grant", amount_final from main.grants where status = 'closed' and status_on > getvariable('as_of') and amount_final is not null;

-- Grants of which something has come: money, an expense, a claim.
create temp table begun as
select "grant" from receipts where "grant" is not null and received_on <= getvariable('as_of')
union
select "grant" from parts
union
select "grant" from claimed;

-- Two codes of one grant: one funder, amount and time, and nothing that tells them apart; they share a reference or a
-- purpose, are written alike, or nothing has come of the second.
create temp table same_grants as
with pairs as (
  select
    a."grant" as one, b."grant" as other,
    coalesce(folded_name(a.reference) = folded_name(b.reference), false) as of_one_reference,
    coalesce(folded_name(a.purpose) = folded_name(b.purpose), false) as of_one_purpose,
    replace(folded_name(a."grant"), ' ', '') = replace(folded_name(b."grant"), ' ', '')
      or starts_with(folded_name(b."grant"), folded_name(a."grant") || ' ') as are_written_alike,
    a."grant" not in (from begun) as is_first_bare, b."grant" not in (from begun) as is_second_bare
  from settled a
  join settled b on a."grant" < b."grant" and b.amount_awarded = a.amount_awarded and b.total > 0
  where a.stands and b.stands
    and are_one_supplier(supplier_words(a.funder), supplier_words(b.funder))
    and a.start_on is not distinct from b.start_on and a.end_on is not distinct from b.end_on
    and coalesce(a.decision_date = b.decision_date, a.start_on is not null)
    and a.nature is not distinct from b.nature and a.place is not distinct from b.place
    and coalesce(of_one_reference or a.reference is null or b.reference is null, true)
    and coalesce(of_one_purpose or of_one_reference or a.purpose is null or b.purpose is null, true)
)
select
  if(p.is_first_bare and not p.is_second_bare, p.other, p.one) as first_code, s."grant" as second_code,
  s.total, s.day, s.delivery_id, s.source, s.sheet, s.source_row,
  case
    when p.of_one_reference then if(getvariable('lang') = 'en', 'of one reference', 'de même référence')
    when p.of_one_purpose then if(getvariable('lang') = 'en', 'for one purpose', 'de même objet')
    else if(getvariable('lang') = 'en', 'for the same dates', 'aux mêmes dates')
  end as why
from pairs p
join settled s on s."grant" = if(p.is_first_bare and not p.is_second_bare, p.one, p.other)
where p.of_one_reference or p.of_one_purpose or p.are_written_alike or p.is_first_bare <> p.is_second_bare
qualify row_number() over (partition by s."grant" order by first_code) = 1;

create temp table private_grants as
select k."grant"
from known k
join store.funder_names n on n.written = store.name_written(k.funder)
join funders f on f.funder = n.funder
where f.level = 'private';

-- What the bank shows of a grant beside what is typed as received: more or less of a receipt (corrected), and what
-- nobody has typed.
create temp table shown as
select
  "grant",
  coalesce(sum(amount - received) filter (where state = 'differs'), 0) as corrected,
  coalesce(sum(amount) filter (where state in ('planned', 'unexplained')), 0) as untyped
from bank_matches
where "grant" is not null and state in ('differs', 'planned', 'unexplained')
group by "grant";

-- Statements that end with a balance, whole even where another one overlaps them; gap is what their balance at first
-- has more than the one before left. Of a file without a balance at first, it is what its lines leave.
create temp table statements as
with whole as (
  select
    delivery_id, sheet_id, account as account_code, statement, opening_balance as opening_told, closing_balance as closing,
    coalesce(opening_balance, closing_balance - sum(amount)) as opening, sum(amount) as moved,
    min(booked_on) as began_on, max(booked_on) as ended_on,
    date_diff('month', min(booked_on), max(booked_on)) + 1 > count(distinct date_trunc('month', booked_on)) as is_broken,
    min(source_row) filter (where counts) as source_row
  from store.bank_lines_row
  where closing_balance is not null
  group by delivery_id, sheet_id, account, statement, opening_balance, closing_balance
  having bool_or(counts) and max(booked_on) <= getvariable('as_of')
),
named as (
  select w.* exclude (account_code, sheet_id), l.account, l.source, l.sheet, opening + moved = closing as is_even
  from whole w
  join store.bank_lines l on l.delivery_id = w.delivery_id and l.sheet_id = w.sheet_id and l.source_row = w.source_row
),
following as (
  select
    *,
    lag(closing) over (partition by account, is_even order by began_on, ended_on, source) as before,
    lag(ended_on) over (partition by account, is_even order by began_on, ended_on, source) as ended_before
  from named
),
compared as (
  select *, if(is_even and ended_before <= began_on, opening - before, null) as gap from following
)
select *, lead(gap) over (partition by account, is_even order by began_on, ended_on, source) as gap_after
from compared;

-- The ledgers of years that have ended and that go on into their last month, and the first of those that a balance of
-- them is made of.
create temp table book_years as
select b.fiscal_year, b.first_year, b.is_known, fiscal_year_end(b.fiscal_year, coalesce(getvariable('first_month'), 1))::date as ends_on
from ledger_balances(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) b
where fiscal_year_end(b.fiscal_year, coalesce(getvariable('first_month'), 1)) <= getvariable('as_of')
  and b.fiscal_year in (
    select fiscal_year from ledger_entries where entry_date >= date_trunc('month', fiscal_year_end(fiscal_year, coalesce(getvariable('first_month'), 1)))
  );

-- The entries of balance accounts with which a ledger begins: what the last year left.
create temp table opening_entries as
select * exclude (first_on, has_funds, has_result)
from (
  select
    *,
    min(entry_date) over (partition by fiscal_year) as first_on,
    bool_or(account[1:2] in ('10', '11', '12')) over one as has_funds,
    bool_or(account[1] in ('6', '7')) over one as has_result
  from ledger_entries
  where entry_date <= getvariable('as_of') and fiscal_year is not null
  window one as (partition by fiscal_year, journal, voucher_number, entry_date)
)
where entry_date = first_on and account[1] between '1' and '5'
  and (is_opening(journal, journal_label, label) or (has_funds and not has_result));

create temp table tied as
from ledger_ties(getvariable('as_of'), coalesce(getvariable('first_month'), 1));

-- Entries that grants move: income (74, and 755 of private funders), dedicated funds (19), and what is to be received
-- less what is received ahead (441, 487). Each line as it should be reckoned, receivables positive.
create temp table book_entries as
with income_accounts as materialized (
  from grant_income(getvariable('grant_accounts'))
)
select
  t.*,
  case when t.account[1:2] = '19' then '19' when t.account[1:3] in ('441', '487') then '441' else '74' end as line,
  if(t.account[1:3] in ('441', '487'), -t.income, t.income) as moved,
  o.source_row is not null as opens
from tied t
left join opening_entries o
  on o.delivery_id = t.delivery_id and o.source = t.source and o.sheet is not distinct from t.sheet and o.source_row = t.source_row
where t.account[1:2] = '19' or t.account[1:3] in ('441', '487') or (t.fiscal_year, t.account) in (from income_accounts);

-- The lines of the books of a year in which a grant has a key: those that can be compared grant by grant. A private
-- funder owes in no 441; where deferred income has no key of a grant, nobody knows what is ahead of it.
create temp table book_lines as
with asked as (
  select k."grant", k.fiscal_year, l.line, l.account
  from ledger_keys k
  join (values ('74', '74'), ('74', '7551'), ('19', '19'), ('441', '441'), ('441', '487')) as l(line, account)
    on (k.account is null and k.aux_account is not null) or starts_with(k.account, l.account) or starts_with(l.account, k.account)
  where k."grant" is not null
  union
  select e."grant", if(bool_or(k.fiscal_year is null), null, e.fiscal_year), e.line, if(e.line = '74', '74', e.account[1:length(e.line)])
  from book_entries e
  join ledger_keys k on k."grant" = e."grant"
  where e.how = 'key'
  group by e."grant", e.fiscal_year, e.line, e.account
),
owing_elsewhere as (
  select "grant" from private_grants
  union
  select "grant" from book_entries where how = 'key' and line = '74' and account[1:2] <> '74'
),
undated as (
  select "grant" from grant_shares(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) where fiscal_year is null
)
select distinct y.fiscal_year, y.ends_on, y.first_year, y.is_known, a."grant", a.line, k.restricted, p."grant" is not null as is_private
from asked a
join book_years y on a.fiscal_year is null or a.fiscal_year = y.fiscal_year
join known k on k."grant" = a."grant"
left join owing_elsewhere p on p."grant" = a."grant"
where k.stands and k.nature is distinct from 'investment' and k.nature is distinct from 'in_kind'
  and a."grant" not in (from undated)
  and (a.line <> '441' or (
    p."grant" is null and (
      (a."grant", '487') in (select ("grant", account) from asked)
      or not exists (select 1 from book_entries e where e.account[1:3] = '487' and e.how is null and e.fiscal_year = y.fiscal_year)
    )
  ))
  and (a.line <> '19' or (exists (select 1 from known where restricted) and exists (select 1 from expenses)))
  and (a.line <> '441' or exists (select 1 from receipts));

-- Receipts of grants that the ledger has as something else: the bank is debited and another account is credited with the
-- same amount, and none of those where grants go.
create temp table booked_elsewhere as
with credits as (
  select
    l.delivery_id, l.source, l.sheet, l.source_row, l.fiscal_year, l.entry_date, l.account, coalesce(l.credit, 0) - coalesce(l.debit, 0) as income,
    b.line, b."grant",
    bool_or(l.account[1] = '5' and coalesce(l.debit, 0) > coalesce(l.credit, 0)) over (partition by l.fiscal_year, l.journal, l.voucher_number, l.entry_date) as is_paid
  from ledger_entries l
  left join book_entries b
    on b.delivery_id = l.delivery_id and b.source = l.source and b.sheet is not distinct from l.sheet and b.source_row = l.source_row
  where l.entry_date <= getvariable('as_of')
),
paired as (
  select r."grant", c.*
  from receipts r
  join known k on k."grant" = r."grant"
  join credits c on c.income = r.amount and c.is_paid and c.entry_date between r.received_on - 5 and r.received_on + 15
  where k.stands and r.amount > 0 and r.received_on <= getvariable('as_of')
    and ((c.account[1] = '7' and c.account[1:2] <> '74' and c.account[1:3] not in ('754', '755')) or c.account[1:3] in ('411', '419', '471')) and c.line is null
    and not exists (
      select 1
      from credits o
      where o.income = r.amount and o.entry_date between r.received_on - 5 and r.received_on + 15
        and (o.account[1:2] = '13' or o.account[1:3] in ('467', '468') or (o.line in ('74', '441') and coalesce(o."grant", r."grant") = r."grant"))
    )
  qualify row_number() over (partition by r.delivery_id, r.source, r.sheet, r.source_row order by abs(date_diff('day', r.received_on, c.entry_date)), c.source_row) = 1
)
select *
from paired
qualify row_number() over (partition by delivery_id, source, sheet, source_row) = 1;

-- Grants without a key as income of each year that has ended, in the books and as they belong to it. What an amendment or a closing
-- of later changed by days explains a difference: the books say what was known when they were closed.
create temp table booked_rows as
select fiscal_year, account, income as amount, income as said, entry_date as day, delivery_id, source, sheet, source_row
from income_statement_rows(getvariable('as_of'), getvariable('first_month'))
where (fiscal_year, account) in (from grant_income(getvariable('grant_accounts')))
  and (delivery_id, source, source_row) not in (
    select (e.delivery_id, e.source, e.source_row)
    from book_entries e
    join book_lines l on l."grant" = e."grant" and l.fiscal_year = e.fiscal_year and l.line = '74'
    where e.how = 'key'
  );

create temp table attributed_rows as
select r.fiscal_year, r.amount, r.said, r.day, r.delivery_id, r.source, r.sheet, r.source_row
from grant_share_rows(getvariable('as_of'), getvariable('first_month')) r
join known k using ("grant")
where k.stands and k.nature is distinct from 'investment' and k.nature is distinct from 'in_kind'
  and (r."grant", r.fiscal_year) not in (select ("grant", fiscal_year) from book_lines where line = '74');

create temp table changed_years as
select c.*
from grant_years_changed(getvariable('as_of'), getvariable('first_month')) c
join known k using ("grant")
where k.nature is distinct from 'investment' and k.nature is distinct from 'in_kind';

create temp table year_books as
with sums as (
  select fiscal_year, sum(booked) as booked, sum(attributed) as attributed
  from (
    select fiscal_year, amount as booked, 0 as attributed from booked_rows
    union all
    select fiscal_year, 0, amount from attributed_rows
  )
  where fiscal_year_end(fiscal_year, getvariable('first_month')) <= getvariable('as_of')
    and fiscal_year in (select fiscal_year from income_statements(getvariable('as_of'), getvariable('first_month')))
  group by fiscal_year
),
shifts as (
  select fiscal_year, sum(amount_then - amount) as then_less, sum(amount_booked - amount) as booked_less
  from changed_years
  where ("grant", fiscal_year) not in (select ("grant", fiscal_year) from book_lines where line = '74')
  group by fiscal_year
)
select
  s.*, sign(s.booked - s.attributed) as direction,
  coalesce(least(abs(s.booked - s.attributed - h.then_less), abs(s.booked - s.attributed - h.booked_less)) <= 1, false) as is_explained
from sums s
left join shifts h using (fiscal_year)
where abs(s.booked - s.attributed) > 1;

-- What the books of a year move of a grant, what they should, and the difference that no receipt booked elsewhere
-- explains. cause says what is: one that 74 and 441 share is of the cut-off, one that another grant has the other way
-- round is of that one, and one that an amendment or a closing of later makes is no fault of the books.
create temp table book_gaps as
with reckoned as (
  from grant_years_reckoned(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
),
compared as (
  select
    l.*,
    coalesce((
      select sum(e.moved) from book_entries e where e."grant" = l."grant" and e.line = l.line and e.fiscal_year = l.fiscal_year and e.how = 'key' and not e.opens
    ), 0) as booked,
    coalesce(case l.line when '74' then r.attributed when '19' then r.moved else r.attributed - r.received end, 0) as reckoned,
    coalesce((select sum(x.income) from booked_elsewhere x where x."grant" = l."grant" and x.fiscal_year = l.fiscal_year), 0) as elsewhere,
    -- A payback that nobody typed is told from the bank.
    if(l.line = '441', coalesce((
      select sum(e.moved)
      from book_entries e
      where e."grant" = l."grant" and e.line = '441' and e.fiscal_year = l.fiscal_year and e.how = 'key' and not e.opens
        and exists (select 1 from bank_matches m where m.state = 'payback' and -m.amount = e.moved and abs(date_diff('day', m.booked_on, e.entry_date)) <= 15)
    ), 0), 0) as paid_back
  from book_lines l
  left join reckoned r on r."grant" = l."grant" and r.fiscal_year = l.fiscal_year
),
explained as (
  select
    * exclude (paid_back),
    booked - reckoned - paid_back - case
      when line = '441' and booked - reckoned - paid_back > elsewhere - 0.005 then elsewhere
      when line = '74' and booked - reckoned < 0.005 - elsewhere and ("grant", fiscal_year) not in (
        select ("grant", fiscal_year) from compared where line = '441' and booked - reckoned - paid_back > elsewhere - 0.005
      ) then -elsewhere
      else 0
    end as gap
  from compared
),
-- What the first ledger begins with may differ already from what was reckoned then.
started as (
  select e."grant", e.line, e.fiscal_year, sum(e.moved) - coalesce(any_value(if(e.line = '19', r.held, r.receivable - r.advance)), 0) as gap
  from book_entries e
  left join reckoned r on r."grant" = e."grant" and r.fiscal_year = e.fiscal_year - 1
  where e.opens and e.how = 'key' and e.line <> '74' and e.fiscal_year = (select min(fiscal_year) from ledger_entries)
  group by all
),
levels as (
  select x.*, coalesce(s.gap, 0) as before, sum(x.gap + coalesce(s.gap, 0)) over (partition by x."grant", x.line order by x.fiscal_year) as so_far
  from explained x
  left join started s on s."grant" = x."grant" and s.line = x.line and s.fiscal_year = x.fiscal_year
),
wrong as (
  select
    l.*,
    abs(l.before) > 0.005 and abs(l.so_far) < 0.005 as makes_good,
    (
      select min(n.fiscal_year)
      from levels n
      where n."grant" = l."grant" and n.line = l.line and n.fiscal_year > l.fiscal_year and abs(n.so_far - (l.so_far - l.gap)) < 0.005
    ) as made_good_in
  from levels l
  where abs(l.gap) > 0.005
),
-- What a later year makes good is said of the first.
told as (
  select *
  from wrong w
  where not w.makes_good and not exists (
    select 1 from wrong f where f."grant" = w."grant" and f.line = w.line and f.made_good_in = w.fiscal_year and abs(f.so_far - f.gap - w.so_far) < 0.005
  )
)
select
  t.* exclude (makes_good),
  case
    when h."grant" is not null then 'changed'
    when coalesce(c.makes_good, false) then 'made_good'
    when c."grant" is not null then 'cut_off'
    when o."grant" is not null then 'another'
    else 'alone'
  end as cause,
  o."grant" as other
from told t
left join wrong c
  on t.line in ('74', '441') and c.line in ('74', '441') and c.line <> t.line and c."grant" = t."grant" and c.fiscal_year = t.fiscal_year
  and abs(c.gap - t.gap) < 0.005
left join changed_years h
  on h."grant" = t."grant" and h.fiscal_year = t.fiscal_year
  and least(abs(t.gap - (h.amount_then - h.amount)), abs(t.gap - (h.amount_booked - h.amount))) < 0.01
left join told o
  on c."grant" is null and t.line in ('74', '441') and o.line = t.line and o."grant" <> t."grant" and o.fiscal_year = t.fiscal_year
  and abs(o.gap + t.gap) < 0.005
qualify row_number() over (partition by t."grant", t.line, t.fiscal_year order by o."grant") = 1;

-- The rows that a gap is made of: entries, and the row of the grant with what is reckoned of it.
create temp table book_gap_rows as
with entries as (
  select
    g."grant", g.fiscal_year, g.line, sign(g.gap) * e.moved as amount, e.income as said, e.entry_date as day, e.delivery_id, e.source, e.sheet, e.source_row
  from book_gaps g
  join book_entries e on e."grant" = g."grant" and e.line = g.line and e.fiscal_year = g.fiscal_year and e.how = 'key' and not e.opens
)
select * from entries
union all
select
  g."grant", g.fiscal_year, g.line,
  abs(g.gap) - coalesce((select sum(e.amount) from entries e where e."grant" = g."grant" and e.fiscal_year = g.fiscal_year and e.line = g.line), 0),
  s.total, s.day, s.delivery_id, s.source, s.sheet, s.source_row
from book_gaps g
join settled s on s."grant" = g."grant";

-- Closed years that a later change explains: of grants with a key one by one, of the others together.
create temp table explained_years as
select c.*
from changed_years c
left join year_books b using (fiscal_year)
where if(
  (c."grant", c.fiscal_year) in (select ("grant", fiscal_year) from book_lines where line = '74'),
  (c."grant", c.fiscal_year) in (select ("grant", fiscal_year) from book_gaps where line = '74' and cause = 'changed'),
  coalesce(b.is_explained, false)
);

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

-- Grants as income of each year that has ended, in the books and as they belong to it. What an amendment or a closing
-- of later changed by days explains a difference: the books say what was known when they were closed.
create temp table booked_rows as
select fiscal_year, account, income as amount, income as said, entry_date as day, delivery_id, source, sheet, source_row
from income_statement_rows(getvariable('as_of'), getvariable('first_month'))
where (fiscal_year, account) in (from grant_income(getvariable('grant_accounts')));

create temp table attributed_rows as
select r.fiscal_year, r.amount, r.said, r.day, r.delivery_id, r.source, r.sheet, r.source_row
from grant_share_rows(getvariable('as_of'), getvariable('first_month')) r
join known k using ("grant")
where k.stands and k.nature is distinct from 'investment' and k.nature is distinct from 'in_kind';

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
  select fiscal_year, sum(amount_then - amount) as then_less, sum(amount_booked - amount) as booked_less from changed_years group by fiscal_year
)
select
  s.*, sign(s.booked - s.attributed) as direction,
  coalesce(least(abs(s.booked - s.attributed - h.then_less), abs(s.booked - s.attributed - h.booked_less)) <= 1, false) as is_explained
from sums s
left join shifts h using (fiscal_year)
where abs(s.booked - s.attributed) > 1;

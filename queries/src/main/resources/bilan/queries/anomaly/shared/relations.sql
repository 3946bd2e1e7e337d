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

create temp table bank_matches as
from bank_match_rows();

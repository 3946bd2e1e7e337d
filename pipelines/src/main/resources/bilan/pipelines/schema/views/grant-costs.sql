-- What each grant has of each expense, and the one place that says so: the whole of its own, else the part
-- that is allocated to it; with tax, less what is recovered. A payment of a later day is not known yet.
-- Shares of one expense are rounded to cents by largest remainder, the first grant among equals, so that
-- they add up to what all of them take of it. An amount of a voucher that has several lines is spread over
-- them by what they cost. left_out says why a part is not spent of the grant: it is work in kind, or
-- allocated of a voucher that is all of a grant already.
create or replace macro main.grant_costs(on_day, first_month) as table
with spent as materialized (
  select
    delivery_id, source, sheet, source_row, "grant", journal, voucher, line, label, account, kind, supplier, invoiced_on,
    if(paid_on <= on_day, paid_on, null) as paid_on,
    coalesce(invoiced_on, paid_on) as day,
    coalesce(fiscal_year, fiscal_year(coalesce(invoiced_on, paid_on), first_month))::integer as spent_in,
    amount_incl_tax as said,
    (amount_incl_tax - coalesce(recoverable_tax, 0))::decimal(38, 6) as cost,
    case when kind = 'in_kind' then 'in_kind' end as left_out
  from expenses
  where coalesce(invoiced_on, paid_on, on_day) <= on_day
),
allocated as materialized (
  select
    a.delivery_id, a.source, a.sheet, a.source_row, a."grant", a.share, (a.amount * 1000000)::hugeint as given,
    s.* exclude (delivery_id, source, sheet, source_row, "grant", said, left_out),
    if(a.share is null, a.amount, s.said) as said,
    if(s."grant" is null, s.left_out, 'owned') as left_out,
    hash(s.delivery_id, s.source, s.sheet, s.source_row) as expense,
    sign(s.cost)::integer as direction,
    (abs(s.cost) * 1000000)::hugeint as weight
  from allocations a
  join spent s on s.voucher = a.voucher and (a.line is null or a.line = s.line)
),
-- Hundred-millionths of a cent.
shared as (
  select
    *,
    weight * (share * 1000000)::hugeint as exact,
    (sum(weight * (share * 1000000)::hugeint) over (partition by expense) + 5000000000) // 10000000000 as whole
  from allocated
  where share is not null
),
floored as (
  select
    *,
    exact // 10000000000 as cents,
    row_number() over (partition by expense order by exact % 10000000000 desc, "grant") as turn,
    whole - sum(exact // 10000000000) over (partition by expense) as left_over
  from shared
),
-- The lines of a voucher that takes an amount: those that are no grant's own, if it has any; where some are
-- refunds, the largest takes all of it.
open_lines as (
  select *
  from allocated
  where share is null
  qualify left_out is distinct from 'owned' or bool_and(left_out is not distinct from 'owned') over (partition by "grant", voucher, source, source_row)
),
weighed as (
  select
    *,
    case
      when min(direction) over voucher_of >= 0 and sum(weight) over voucher_of > 0 then weight
      else if(row_number() over (partition by "grant", voucher, source, source_row order by weight desc, line, expense) = 1, 1, 0)
    end as part_of,
    abs(given) as asked
  from open_lines
  window voucher_of as (partition by "grant", voucher, source, source_row)
),
proportional as (
  select *, asked * part_of // sum(part_of) over (partition by "grant", voucher, source, source_row) as millionths
  from weighed
),
spread as (
  select
    *,
    millionths // 10000 as cents,
    row_number() over (
      partition by "grant", voucher, source, source_row order by millionths % 10000 desc, weight desc, line, expense
    ) as turn,
    asked // 10000 - sum(millionths // 10000) over (partition by "grant", voucher, source, source_row) as left_over,
    asked % 10000 as below
  from proportional
)
select
  delivery_id, source, sheet, source_row, "grant", spent_in as fiscal_year, journal, voucher, line, day, invoiced_on, paid_on,
  supplier, label, account, kind, cost, 'own' as how, null::decimal(9, 6) as share, said, cost as part, left_out
from spent
where "grant" is not null
union all by name
select
  delivery_id, source, sheet, source_row, "grant", spent_in as fiscal_year, journal, voucher, line, day, invoiced_on, paid_on,
  supplier, label, account, kind, cost, 'share' as how, share, said,
  (direction * (cents + if(turn <= left_over, 1, 0)) * 0.01)::decimal(38, 6) as part, left_out
from floored
union all by name
select
  delivery_id, source, sheet, source_row, "grant", spent_in as fiscal_year, journal, voucher, line, day, invoiced_on, paid_on,
  supplier, label, account, kind, cost, 'amount' as how, null::decimal(9, 6) as share, said,
  (sign(given)::integer * ((cents + if(turn <= left_over, 1, 0)) * 10000 + if(turn = 1, below, 0)) * 0.000001)::decimal(38, 6) as part, left_out
from spread;

comment on macro table main.grant_costs is 'Ce que chaque subvention prend de chaque dépense, au centime : les parts d’une pièce s’additionnent ; left_out dit pourquoi une part ne compte pas';

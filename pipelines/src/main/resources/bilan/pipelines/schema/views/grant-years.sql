-- What a grant comes to in each fiscal year that has begun: what of it belongs to the year, what is spent of
-- it, what is received, row by row; the balances at year end are made of the sums so far.
create or replace macro main.grant_year_rows(on_day, first_month) as table
with parts as (
  select delivery_id, source, sheet, source_row, day, "grant", fiscal_year, amount as attributed, null::decimal(38, 6) as spent, null::decimal(38, 6) as received
  from grant_share_rows(on_day, first_month)
  where stands and fiscal_year is not null
  union all by name
  select delivery_id, source, sheet, source_row, day, "grant", fiscal_year, part as spent
  from grant_costs(on_day, first_month)
  where left_out is null and fiscal_year is not null
  union all by name
  select delivery_id, source, sheet, source_row, received_on as day, "grant", fiscal_year(received_on, first_month) as fiscal_year, amount as received
  from receipts
  where received_on <= on_day
)
select p.*, g.restricted, g.nature
from parts p
join grants_on(on_day) g on g."grant" = p."grant"
where g.stands and p.fiscal_year <= fiscal_year(on_day, first_month);

comment on macro table main.grant_year_rows is 'Les lignes de fichiers derrière ce que chaque subvention a de rattaché, de dépensé et de reçu par exercice';

-- The same by grant and year, with what the accounts should hold of it at year end: dedicated funds of a
-- restricted grant (never below nothing: what is spent beyond a grant is other money), what is received
-- ahead of what is attributed, or still to be received. Null where expenses or receipts were never given.
create or replace macro main.grant_years_reckoned(on_day, first_month) as table
with kept as materialized (
  from grant_year_rows(on_day, first_month)
),
spans as (
  select
    "grant", any_value(restricted) as restricted, any_value(nature) as nature, max(fiscal_year) as last_year,
    unnest(range(min(fiscal_year), greatest(max(fiscal_year), fiscal_year(on_day, first_month)) + 1))::integer as fiscal_year
  from kept
  group by "grant"
),
sums as (
  select
    s."grant", s.fiscal_year, s.restricted, s.nature, s.last_year,
    coalesce(sum(k.attributed), 0) as attributed, coalesce(sum(k.spent), 0) as spent, coalesce(sum(k.received), 0) as received
  from spans s
  left join kept k on k."grant" = s."grant" and k.fiscal_year = s.fiscal_year
  group by all
),
cumulated as (
  select
    *,
    sum(attributed) over so_far as attributed_so_far,
    sum(spent) over so_far as spent_so_far,
    sum(received) over so_far as received_so_far
  from sums
  window so_far as (partition by "grant" order by fiscal_year)
),
told as (
  select exists (select 1 from expenses) as expenses_given, exists (select 1 from receipts) as receipts_given
),
funds as (
  select *, if(restricted and expenses_given, greatest(attributed_so_far - spent_so_far, 0), null) as held
  from cumulated
  cross join told
)
select
  "grant", fiscal_year, nature, expenses_given, receipts_given,
  attributed, if(expenses_given, spent, null) as spent, if(receipts_given, received, null) as received,
  held,
  held - coalesce(lag(held) over (partition by "grant" order by fiscal_year), 0) as moved,
  if(receipts_given, greatest(received_so_far - attributed_so_far, 0), null) as advance,
  if(receipts_given, greatest(attributed_so_far - received_so_far, 0), null) as receivable
from funds
-- A year after the last with rows is there as long as something is left.
qualify attributed <> 0 or spent <> 0 or received <> 0 or coalesce(held, 0) <> 0 or advance <> 0 or receivable <> 0
  or fiscal_year <= last_year;

comment on macro table main.grant_years_reckoned is 'Par subvention et exercice : rattaché, dépensé, reçu, et ce que les comptes devraient en garder à la clôture';

-- What by days belonged to each year that has ended, where an amendment, or the closing, has changed it since: by the
-- agreement known at its end, amount_then; with what that made of the years before, amount_booked; and until its end,
-- upto_then. Changed_on is null where only the years before have changed.
create or replace macro main.grant_years_changed(on_day, first_month) as table
with prorated as materialized (
  select
    s."grant", s.fiscal_year, s.amount, sum(s.amount) over (partition by s."grant" order by s.fiscal_year) as upto, g.start_on,
    g.end_on, g.amount_awarded, g.total,
    fiscal_year_end(s.fiscal_year, first_month)::date as last_day,
    if(g.status = 'closed' and g.amount_final is not null, g.status_on, null) as settled_on,
    {'delivery_id': g.delivery_id, 'source': g.source, 'sheet': g.sheet, 'source_row': g.source_row} as own
  from grant_shares(on_day, first_month) s
  join grant_totals(on_day) g on g."grant" = s."grant"
  where s.prorated and s.stands
),
agreed as (
  select
    p.*,
    coalesce(t.ends, p.end_on) as ends_then,
    if(p.settled_on <= p.last_day, p.total, coalesce(t.amount, p.amount_awarded)) as total_then,
    t.amended_on, t.amendment
  from prorated p
  left join (
    select
      p."grant", p.fiscal_year,
      arg_max(a.end_on, (a."on", a.source, a.sheet, a.source_row)) filter (where a."on" <= p.last_day and a.end_on is not null) as ends,
      arg_max(a.amount, (a."on", a.source, a.sheet, a.source_row)) filter (where a."on" <= p.last_day and a.amount is not null) as amount,
      max(a."on") filter (where a."on" > p.last_day) as amended_on,
      arg_max({'delivery_id': a.delivery_id, 'source': a.source, 'sheet': a.sheet, 'source_row': a.source_row}, a."on") filter (where a."on" > p.last_day) as amendment
    from prorated p
    join amendments a on a."grant" = p."grant" and a."on" <= on_day
    group by p."grant", p.fiscal_year
  ) t on t."grant" = p."grant" and t.fiscal_year = p.fiscal_year
),
-- The years of the agreement that was known at the end of each year, shared as grant_shares does.
spread as (
  select
    "grant", fiscal_year, start_on, ends_then, (abs(total_then)::decimal(38, 6) * 1000000)::hugeint as millionths, sign(total_then)::integer as direction,
    unnest(range(fiscal_year(start_on, first_month), fiscal_year(ends_then, first_month) + 1))::integer as year
  from agreed
  where start_on <= ends_then
),
floored as (
  select
    *,
    (date_diff('day', start_on, ends_then) + 1) * 10000 as length,
    millionths * (date_diff('day', greatest(start_on, fiscal_year_start(year, first_month)), least(ends_then, fiscal_year_end(year, first_month))) + 1) as weighed
  from spread
),
ranked as (
  select
    *,
    weighed // length as cents,
    row_number() over (partition by "grant", fiscal_year order by weighed % length desc, year) as turn,
    row_number() over (partition by "grant", fiscal_year order by year) as position,
    millionths - 10000 * sum(weighed // length) over (partition by "grant", fiscal_year) as left_over
  from floored
),
reckoned as (
  select
    "grant", fiscal_year,
    coalesce(sum(amount) filter (where year = fiscal_year), 0)::decimal(38, 6) as amount_then,
    coalesce(sum(amount) filter (where year <= fiscal_year), 0)::decimal(38, 6) as upto_then
  from (
    select *, direction * (10000 * (cents + if(turn <= left_over // 10000, 1, 0)) + if(position = 1, left_over % 10000, 0)) * 0.000001 as amount
    from ranked
  )
  group by "grant", fiscal_year
),
booked as (
  select
    a.*, r.amount_then, r.upto_then,
    (r.upto_then - coalesce(lag(r.upto_then) over (partition by a."grant" order by a.fiscal_year), 0))::decimal(38, 6) as amount_booked
  from agreed a
  join reckoned r on r."grant" = a."grant" and r.fiscal_year = a.fiscal_year
)
select
  "grant", fiscal_year, amount, upto, amount_then, amount_booked, upto_then,
  coalesce(amended_on, if(settled_on > last_day, settled_on, null)) as changed_on, amended_on is not null as by_amendment,
  unnest(coalesce(amendment, own))
from booked
where last_day <= on_day
  and (amount_then <> amount or amount_booked <> amount or upto_then <> upto);

comment on macro table main.grant_years_changed is 'Les exercices clos dont un avenant, ou la clôture de la subvention, a changé la part au prorata : ce qui en était connu à leur fin, et ce qui en est calculé maintenant';

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

-- The rows of files behind what is added up elsewhere, each with what it adds: for tracing.

-- A day's share of an amount over a number of days, rounded half up to 6 decimals.
create or replace macro main.share_of_days(amount, days, length) as
  (sign(amount) * ((2 * abs((amount::decimal(38, 6) * 1000000)::hugeint) * days + length) // (2 * length)))::decimal(24, 0) * 0.000001;

-- The sales behind sales_shares; a service stands in each period with its days there.
create or replace macro main.sales_rows(from_day, to_day, step) as table
with sold as (
  select
    delivery_id, source, sheet, source_row, place, channel, customer_kind,
    sold_on as day,
    coalesce(product, category, invoice) as about,
    coalesce(channel = 'service' and service_to >= service_from, false) as serves,
    if(serves, service_from, sold_on) as first_on,
    if(serves, service_to, sold_on) as last_on,
    amount_excl_tax as excl_said,
    amount_incl_tax as incl_said
  from sales
  where sold_on between from_day and to_day or channel = 'service'
),
periods as (
  select d::date as starts, least((d + step - interval 1 day)::date, to_day) as ends
  from generate_series(from_day::timestamp, to_day::timestamp, step) as t(d)
)
select
  p.starts,
  s.* exclude (serves, first_on, last_on),
  date_diff('day', greatest(p.starts, s.first_on), least(p.ends, s.last_on)) + 1 as days,
  date_diff('day', s.first_on, s.last_on) + 1 as length,
  share_of_days(s.excl_said, days, length) as excl,
  share_of_days(s.incl_said, days, length) as incl
from sold s
join periods p on s.first_on <= p.ends and s.last_on >= p.starts;

comment on macro table main.sales_rows is 'Les lignes de fichiers derrière les ventes d’une période';

-- The row that settles what each grant comes to: its last amendment's, else its own. What of a
-- reimbursement is certified settles it as long as that stays below its award.
create or replace macro main.settling_rows(on_day) as table
with latest as (
  select
    "grant",
    arg_max({'delivery_id': delivery_id, 'source': source, 'sheet': sheet, 'source_row': source_row, 'day': "on"}, ("on", source, sheet, source_row))
      filter (where amount is not null) as amended
  from amendments
  where "on" <= on_day
  group by "grant"
)
select
  g.* exclude (delivery_id, source, sheet, source_row),
  coalesce(g.status = 'closed' and g.amount_final is not null, false) as by_final,
  l.amended is not null and not by_final as by_amendment,
  if(by_amendment, l.amended.delivery_id, g.delivery_id) as delivery_id,
  if(by_amendment, l.amended.source, g.source) as source,
  if(by_amendment, l.amended.sheet, g.sheet) as sheet,
  if(by_amendment, l.amended.source_row, g.source_row) as source_row,
  if(by_amendment, l.amended.day, g.decision_date) as day,
  coalesce(g.payment_basis = 'reimbursement' and not by_final and g.rate * g.certified <= g.awarded, false) as by_certified
from grants_on(on_day) g
left join latest l on l."grant" = g."grant";

comment on macro table main.settling_rows is 'Chaque subvention un jour donné, et la ligne de fichier qui en fixe le montant';

-- What each grant comes to on a day, row by row: what of a reimbursement is certified, as long as
-- that stays below its award, else the row that settles it. How a row becomes its amount: what it
-- says, the rate, and of a claim what was declared and set aside.
create or replace macro main.grant_owed_rows(on_day) as table
with settled as materialized (
  from settling_rows(on_day)
)
select
  'owed' as part, "grant", null as reference, delivery_id, source, sheet, source_row, day, owed as amount,
  if(payment_basis = 'reimbursement' and not by_final and certified > 0, certified, null) as how_certified,
  if(how_certified is null, null, 'capped') as how,
  rate as how_share
from settled
where not by_certified
union all by name
select
  'owed' as part, s."grant", l.delivery_id, l.source, l.sheet, l.source_row, l.submitted_on as day,
  s.rate * l.certified::decimal(38, 6) as amount,
  l.certified as said, if(l.set_aside > 0, 'certified_less', 'certified') as how, s.rate as how_share,
  l.certified as how_certified, l.declared as how_declared, l.set_aside as how_set_aside
from settled s
join claim_lines_on(on_day) l on l."grant" = s."grant"
where s.by_certified and l.certified is not null;

comment on macro table main.grant_owed_rows is 'Les lignes de fichiers derrière ce à quoi chaque subvention se monte un jour donné';

-- What grants are made of on a day: awarded, received, due, overpaid, row by row.
create or replace macro main.grant_rows(on_day) as table
with settled as materialized (
  from settling_rows(on_day)
),
paid as materialized (
  select "grant", reference, delivery_id, source, sheet, source_row, received_on as day, amount
  from receipts
  where received_on <= on_day
),
balance as (
  select * exclude (part) from grant_owed_rows(on_day)
  union all by name
  select * replace (-amount as amount), amount as said, 'received' as how from paid
)
select 'awarded' as part, "grant", null as reference, delivery_id, source, sheet, source_row, day, awarded as amount
from settled
where stands
union all by name
select 'received' as part, * from paid
union all by name
select 'due' as part, b.* from balance b join settled s on s."grant" = b."grant" where s.owed > s.received
union all by name
select 'overpaid' as part, b.* replace (-b.amount as amount)
from balance b
join settled s on s."grant" = b."grant"
where s.stands and s.received > s.owed;

comment on macro table main.grant_rows is 'Les lignes de fichiers derrière l’accordé, le reçu, le reste dû et le trop-perçu de chaque subvention';

-- The rows behind grant_shares.
create or replace macro main.grant_share_rows(on_day, first_month) as table
select
  s."grant", s.funder, s.place, s.stands, s.fiscal_year, r.delivery_id, r.source, r.sheet, r.source_row, r.day,
  r.funder as about,
  r.total as said,
  s.amount,
  s.prorated,
  date_diff('day', s.start_on, s.ends_on) + 1 as length,
  date_diff(
    'day',
    greatest(s.start_on, fiscal_year_start(s.fiscal_year, first_month)::date),
    least(s.ends_on, fiscal_year_end(s.fiscal_year, first_month)::date)
  ) + 1 as days
from grant_shares(on_day, first_month) s
join settling_rows(on_day) r on r."grant" = s."grant"
where s.prorated
union all
select
  g."grant", g.funder, g.place, g.stands, y.fiscal_year, y.delivery_id, y.source, y.sheet, y.source_row, null,
  null, y.amount, y.amount, false, null, null
from grant_years y
join grant_totals(on_day) g on g."grant" = y."grant";

comment on macro table main.grant_share_rows is 'Les lignes de fichiers derrière les montants rattachés de chaque subvention';

-- What indicators say of themselves, and the readings that count for what is reached: none where
-- none was taken from from_day on, which begins a fiscal year. A sum is of all readings up to on_day,
-- a mean of those from from_day on; of a yearly target, both of the last year that was read.
create or replace macro main.indicator_rows(from_day, on_day) as table
with counting as (
  -- The last written of a day counts.
  select r.*, coalesce(i.aggregation, 'last') as aggregation, i.target_kind
  from readings r
  join indicators i using (indicator)
  where r.read_on <= on_day and r.value is not null
  qualify row_number() over (partition by r.indicator, r.read_on order by r.sheet desc nulls first, r.source_row desc) = 1
),
latest as (
  select indicator, max(read_on) as read_on from counting where read_on >= from_day group by indicator
)
select delivery_id, source, sheet, source_row, null::date as day, coalesce(label, indicator) as about, indicator,
  baseline, target, null as reached, null as reached_of
from indicators
union all
select c.delivery_id, c.source, c.sheet, c.source_row, c.read_on, c.indicator, c.indicator, null, null, c.value,
  if(c.aggregation = 'mean', 1, null)
from counting c
join latest l using (indicator)
where case
  when c.aggregation not in ('sum', 'mean') then c.read_on = l.read_on
  when c.target_kind = 'per_year' then c.read_on >= from_day + to_years(date_diff('month', from_day, l.read_on)::int // 12)
  else c.aggregation = 'sum' or c.read_on >= from_day
end;

comment on macro table main.indicator_rows is 'Les lignes de fichiers derrière chaque indicateur : sa définition et ses relevés qui comptent';

-- What is still due of each grant by its age on a day, row by row: of its instalments, the oldest first, as much as they
-- may be paid; the rest has no due day, and its rows are those of the whole less those of the instalments.
create or replace macro main.grant_receivable_rows(on_day) as table
with dues as materialized (
  select "grant", funder, place, owed - received as due
  from grants_on(on_day)
  where stands and receipts_given and owed > received
),
waiting as (
  select
    i."grant", i.due_on, i.delivery_id, i.source, i.sheet, i.source_row,
    -- With the decimals of what is due: of two types SQL takes the one with cents.
    greatest(i.payable - greatest(i.received, lag(i.payable, 1, 0::decimal(38, 6)) over one), 0)::decimal(38, 12) as open
  from instalments_on(on_day) i
  window one as (partition by i."grant" order by i.due_on nulls last, i.kind)
),
dated as materialized (
  select w.*, d.funder, d.place, least(w.open, greatest(d.due - coalesce(sum(w.open) over before, 0), 0)) as amount
  from waiting w
  join dues d on d."grant" = w."grant"
  where w.due_on is not null and w.open > 0
  window before as (partition by w."grant" order by w.due_on, w.source_row rows between unbounded preceding and 1 preceding)
)
select
  "grant", funder, place, due_on as day, delivery_id, source, sheet, source_row, amount,
  case
    when due_on > on_day then 'upcoming'
    when due_on > on_day - interval 3 month then 'recent'
    when due_on > on_day - interval 12 month then 'older'
    else 'oldest'
  end as age
from dated
where amount <> 0
union all by name
select d."grant", d.funder, d.place, r.day, r.delivery_id, r.source, r.sheet, r.source_row, r.amount, 'undated' as age
from grant_rows(on_day) r
join dues d on d."grant" = r."grant"
where r.part = 'due'
union all by name
select "grant", funder, place, due_on as day, delivery_id, source, sheet, source_row, -amount as amount, 'undated' as age
from dated
where amount <> 0;

comment on macro table main.grant_receivable_rows is 'Le reste dû de chaque subvention par échéance : à échoir, échu et depuis quand, sans échéance';

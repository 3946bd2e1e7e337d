/*
title: {fr: "Argent par priorité", en: "Money by priority"}
description: {fr: "Subventions rattachées et dépenses de chaque priorité, d'après les clés de répartition ; le reste est non ventilé", en: "Grants attributed and expenses of each priority, by the shares given; the rest is not sorted"}
parameters:
  years: {type: years, default: last 3}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  priority:
    {label: {fr: Priorité, en: Priority}, kind: text}
  grants:
    {label: {fr: "Subventions (rattaché)", en: "Grants (attributed)"}, kind: amount, additivity: sum,
     definition: {fr: "Part de chaque subvention rattachée à l'année, selon sa clé", en: "Share of each grant attributed to the year"}}
  expenses:
    {label: {fr: Dépenses, en: Expenses}, kind: amount, additivity: sum,
     definition: {fr: "Part de chaque pièce de l'année, selon sa clé ; hors taxes si connu", en: "Share of each voucher of the year; excluding tax where known"}}
*/
with settled as (
  select coalesce(getvariable('as_of'), getvariable('to_date')) as day,
    coalesce(getvariable('first_month'), 1)::int - 1 as shift
),
amended as (
  select
    "grant",
    arg_max(amount, "on") filter (where amount is not null) as amount,
    arg_max(end_on, "on") filter (where end_on is not null) as end_on
  from amendments, settled
  where "on" <= day
  group by "grant"
),
awarded as (
  select
    g."grant" as code,
    g.funder,
    g.status,
    g.place,
    g.start_on,
    coalesce(a.end_on, g.end_on) as end_on,
    case
      when g.status = 'closed' and g.amount_final is not null then g.amount_final
      when g.status = 'requested' then g.amount_requested
      else coalesce(a.amount, g.amount_awarded, 0)
    end as total
  from grants g
  cross join settled
  left join amended a on a."grant" = g."grant"
  where g.decision_date is null or g.decision_date <= day or g.status = 'requested'
),
-- By days of the agreement, both ends included, to the cent; largest remainder, earliest first.
agreed as (
  select
    code,
    unnest(range(year(start_on - to_months(shift)), year(end_on - to_months(shift)) + 1)) as year,
    (total * 100)::hugeint as cents,
    start_on,
    end_on,
    date_diff('day', start_on, end_on) + 1 as length
  from awarded, settled
  where start_on <= end_on and code not in (select "grant" from grant_years)
),
weighed as (
  select
    code,
    year,
    cents,
    length,
    date_diff(
      'day',
      greatest(start_on, make_date(year, 1, 1) + to_months(shift)),
      least(end_on, make_date(year + 1, 1, 1) + to_months(shift) - interval 1 day)
    ) + 1 as days
  from agreed, settled
),
floored as (
  select code, year, cents, cents * days // length as share, cents * days % length as remainder
  from weighed
),
ranked as (
  select
    code,
    year,
    share,
    row_number() over (partition by code order by remainder desc, year) as turn,
    any_value(cents) over (partition by code) - sum(share) over (partition by code) as left_over
  from floored
),
attributed as (
  select code, year, ((share + if(turn <= left_over, 1, 0))::decimal(18, 0) * 0.01)::decimal(18, 6) as amount
  from ranked
  union all
  select "grant", fiscal_year, amount from grant_years
),
granted as (
  select t.year, t.code as item, 'grant' as kind, sum(t.amount) as amount
  from attributed t
  join awarded a using (code)
  cross join settled
  where (a.status is null or a.status in ('notified', 'signed', 'closed'))
    and t.year between year(getvariable('from_date') - to_months(shift)) and year(getvariable('to_date') - to_months(shift))
  group by all
),
spent as (
  select
    year(coalesce(invoiced_on, paid_on) - to_months(shift)) as year,
    voucher as item,
    'voucher' as kind,
    sum(coalesce(amount_excl_tax, amount_incl_tax)) as amount
  from expenses, settled
  where coalesce(invoiced_on, paid_on) between getvariable('from_date') and getvariable('to_date')
    and kind is distinct from 'in_kind'
  group by all
),
items as (
  from granted
  union all
  from spent
),
shares as (
  select coalesce(s."grant", s.voucher) as item, if(s."grant" is null, 'voucher', 'grant') as kind, p.priority, p.label, p."order" as rank, sum(s.share) as share
  from priority_shares s
  join priorities p using (priority)
  where s."grant" is not null or s.voucher is not null
  group by all
),
parts as (
  select i.year, s.label as priority, s.rank, i.kind, (i.amount * s.share)::decimal(24, 8) as amount
  from items i
  join shares s on s.item = i.item and s.kind = i.kind
  union all
  select
    i.year,
    if(getvariable('lang') = 'en', 'Not sorted', 'Non ventilé'),
    1000000,
    i.kind,
    (i.amount * (1 - coalesce((select sum(s.share) from shares s where s.item = i.item and s.kind = i.kind), 0)))::decimal(24, 8)
  from items i
)
select
  year,
  priority,
  coalesce(sum(amount) filter (where kind = 'grant'), 0) as grants,
  coalesce(sum(amount) filter (where kind = 'voucher'), 0) as expenses
from parts
group by year, priority
order by year, any_value(rank), priority

/*
title: {fr: "Ce qui finit quand", en: "What ends when"}
description: {fr: "Subventions rattachées à chaque mois après la date d'arrêté, face à la moyenne des douze derniers mois", en: "Grants attributed to each month after the as-of date, against the average of the last twelve months"}
parameters:
  years: {type: years, default: last 3}
columns:
  month:
    {label: {fr: Mois, en: Month}, kind: month}
  attributed:
    {label: {fr: "Acquis (rattaché)", en: "Secured (attributed)"}, kind: amount, additivity: sum,
     definition: {fr: "Subventions notifiées et signées, réparties par jours sur les mois de leur convention", en: "Notified and signed grants, spread by days over the months of their agreement"}}
  requested:
    {label: {fr: Demandé, en: Requested}, kind: amount, additivity: sum,
     definition: {fr: "Subventions demandées, non accordées à ce jour", en: "Grants requested, not awarded so far"}}
  last_twelve:
    {label: {fr: Moyenne des 12 derniers mois, en: Average of the last 12 months}, kind: amount,
     definition: {fr: "Rattaché des douze mois qui finissent à la date d'arrêté, divisé par douze", en: "Attributed to the twelve months that end at the as-of date, divided by twelve"}}
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
spans as (
  select
    a.code,
    a.status,
    t.year,
    (t.amount * 100)::hugeint as cents,
    if(a.start_on <= a.end_on and a.start_on <= make_date(t.year + 1, 1, 1) + to_months(shift) - interval 1 day and a.end_on >= make_date(t.year, 1, 1) + to_months(shift),
      greatest(a.start_on, make_date(t.year, 1, 1) + to_months(shift)), make_date(t.year, 1, 1) + to_months(shift))::date as starts,
    if(a.start_on <= a.end_on and a.start_on <= make_date(t.year + 1, 1, 1) + to_months(shift) - interval 1 day and a.end_on >= make_date(t.year, 1, 1) + to_months(shift),
      least(a.end_on, make_date(t.year + 1, 1, 1) + to_months(shift) - interval 1 day), make_date(t.year + 1, 1, 1) + to_months(shift) - interval 1 day)::date as ends
  from attributed t
  join awarded a using (code)
  cross join settled
  where a.status is null or a.status in ('notified', 'signed', 'closed', 'requested')
),
monthly as (
  select
    code,
    status,
    year,
    cents,
    date_diff('day', starts, ends) + 1 as length,
    unnest(generate_series(date_trunc('month', starts), date_trunc('month', ends), interval 1 month))::date as month,
    starts,
    ends
  from spans
),
month_days as (
  select
    *,
    date_diff('day', greatest(starts, month), least(ends, last_day(month))) + 1 as days
  from monthly
),
month_floors as (
  select code, status, year, month, cents, cents * days // length as share, cents * days % length as remainder
  from month_days
),
month_ranks as (
  select
    code,
    status,
    month,
    share,
    row_number() over (partition by code, year order by remainder desc, month) as turn,
    any_value(cents) over (partition by code, year) - sum(share) over (partition by code, year) as left_over
  from month_floors
),
shares as (
  select code, status, month, ((share + if(turn <= left_over, 1, 0))::decimal(18, 0) * 0.01)::decimal(18, 2) as amount
  from month_ranks
),
past as (
  select coalesce(sum(amount), 0) as amount
  from shares, settled
  where status is distinct from 'requested'
    and month > last_day(day) - interval 12 month
    and month <= day
),
ahead as (
  select
    month,
    coalesce(sum(amount) filter (where status in ('notified', 'signed')), 0) as attributed,
    coalesce(sum(amount) filter (where status = 'requested'), 0) as requested
  from shares, settled
  where month > day
  group by month
),
calendar as (
  select unnest(generate_series(
    (select date_trunc('month', day) + interval 1 month from settled),
    (select greatest(max(month)::timestamp, (select date_trunc('month', day) + interval 12 month from settled)) from ahead),
    interval 1 month
  ))::date as month
)
select
  c.month,
  coalesce(a.attributed, 0)::decimal(18, 2) as attributed,
  coalesce(a.requested, 0)::decimal(18, 2) as requested,
  cast((select amount from past) / 12 as decimal(18, 2)) as last_twelve
from calendar c
left join ahead a using (month)
order by c.month

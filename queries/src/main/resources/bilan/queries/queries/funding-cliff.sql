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
-- The part of each fiscal year in which a grant runs; the whole year if its agreement doesn't say.
with years as (
  select
    s."grant",
    g.status,
    s.fiscal_year,
    (s.amount * 100)::hugeint as cents,
    (make_date(s.fiscal_year, 1, 1) + to_months(coalesce(getvariable('first_month'), 1)::int - 1))::date as first_day,
    (first_day + interval 1 year - interval 1 day)::date as last_day,
    g.start_on <= g.ends_on and g.start_on <= last_day and g.ends_on >= first_day as runs,
    if(runs, greatest(g.start_on, first_day), first_day) as starts,
    if(runs, least(g.ends_on, last_day), last_day) as ends
  from grant_shares(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) s
  join grants_on(getvariable('as_of')) g using ("grant")
  where (g.stands or g.status = 'requested') and s.fiscal_year is not null
),
monthly as (
  select
    "grant",
    status,
    fiscal_year,
    cents,
    date_diff('day', starts, ends) + 1 as length,
    unnest(generate_series(date_trunc('month', starts), date_trunc('month', ends), interval 1 month))::date as month,
    starts,
    ends
  from years
),
month_days as (
  select
    *,
    date_diff('day', greatest(starts, month), least(ends, last_day(month))) + 1 as days
  from monthly
),
month_floors as (
  select "grant", status, fiscal_year, month, cents, cents * days // length as share, cents * days % length as remainder
  from month_days
),
month_ranks as (
  select
    "grant",
    status,
    month,
    share,
    row_number() over (partition by "grant", fiscal_year order by remainder desc, month) as turn,
    any_value(cents) over (partition by "grant", fiscal_year) - sum(share) over (partition by "grant", fiscal_year) as left_over
  from month_floors
),
shares as (
  select "grant", status, month, ((share + if(turn <= left_over, 1, 0))::decimal(18, 0) * 0.01)::decimal(18, 2) as amount
  from month_ranks
),
past as (
  select coalesce(sum(amount), 0) as amount
  from shares
  where status is distinct from 'requested'
    and month > last_day(getvariable('as_of')) - interval 12 month
    and month <= getvariable('as_of')
),
ahead as (
  select
    month,
    coalesce(sum(amount) filter (where status is distinct from 'requested'), 0) as attributed,
    coalesce(sum(amount) filter (where status = 'requested'), 0) as requested
  from shares
  where month > getvariable('as_of') and status is distinct from 'closed'
  group by month
),
calendar as (
  select unnest(generate_series(
    date_trunc('month', getvariable('as_of')) + interval 1 month,
    (select greatest(max(month)::timestamp, date_trunc('month', getvariable('as_of')) + interval 12 month) from ahead),
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

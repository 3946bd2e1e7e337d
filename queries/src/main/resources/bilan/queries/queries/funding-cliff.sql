/*
title: {fr: "Ce qui finit quand", en: "What ends when"}
description: {fr: "Subventions rattachées à chaque mois après la date d’arrêté, face à la moyenne des douze derniers mois", en: "Grants attributed to each month after the cut-off date, against the average of the last twelve months"}
parameters:
  years: {type: years, default: last 3}
columns:
  month:
    {label: {fr: Mois, en: Month}, kind: month}
  attributed:
    {label: {fr: "Accordé (rattaché)", en: "Secured (attributed)"}, kind: amount, additivity: sum,
     definition: {fr: "Subventions notifiées et signées, réparties par jours sur les mois de leur convention", en: "Notified and signed grants, spread by days over the months of their agreement"}}
  requested:
    {label: {fr: Demandé, en: Requested}, kind: amount, additivity: sum,
     definition: {fr: "Subventions demandées, non accordées à ce jour", en: "Grants requested, not awarded so far"}}
  last_twelve:
    {label: {fr: Moyenne des 12 derniers mois, en: Average of the last 12 months}, kind: amount,
     definition: {fr: "Rattaché des douze mois qui finissent à la date d’arrêté, divisé par douze", en: "Attributed to the twelve months that end at the cut-off date, divided by twelve"}}
  left_out:
    {label: {fr: Laissées de côté, en: Left out}, kind: text,
     definition: {fr: "Subventions sans dates de convention ni montants par exercice : nul ne sait à quels mois elles reviennent", en: "Grants with neither dates nor amounts by year: nobody knows to which months they belong"}}
*/
with shares as (
  select month, amount, stands, status
  from grant_month_shares(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
),
past as (
  select coalesce(sum(amount), 0) as amount
  from shares
  where stands
    and month > last_day(getvariable('as_of')) - interval 12 month
    and month <= getvariable('as_of')
),
ahead as (
  select
    month,
    coalesce(sum(amount) filter (where stands and status is distinct from 'closed'), 0) as attributed,
    coalesce(sum(amount) filter (where status = 'requested'), 0) as requested
  from shares
  where month > getvariable('as_of')
    and (stands and status is distinct from 'closed' or status = 'requested')
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
  coalesce(a.attributed, 0)::decimal(38, 2) as attributed,
  coalesce(a.requested, 0)::decimal(38, 2) as requested,
  quotient((select amount from past), 12) as last_twelve,
  (
    select string_agg("grant", ', ' order by "grant")
    from grant_shares(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
    where fiscal_year is null and (stands and status is distinct from 'closed' or status = 'requested')
  ) as left_out
from calendar c
left join ahead a using (month)
order by c.month

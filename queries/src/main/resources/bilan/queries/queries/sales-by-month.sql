/*
title: {fr: "Ventes par mois", en: "Sales by month"}
description: {fr: "Ventes HT mois par mois", en: "Sales excluding tax, month by month"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
comparable: {dataset: sales, by: month}
columns:
  month:
    {label: {fr: Mois, en: Month}, kind: month}
  sales_excl_tax:
    {label: {fr: Ventes HT, en: Sales excl. tax}, kind: amount, tax: excl, additivity: sum, better: up}
  till_excl_tax:
    {label: {fr: dont caisse HT, en: of which till}, kind: amount, tax: excl, additivity: sum, better: up}
*/
with periods as (
  select d::date as starts, least((d + interval 1 month - interval 1 day)::date, getvariable('to_date')) as ends
  from generate_series(getvariable('from_date')::timestamp, getvariable('to_date')::timestamp, interval 1 month) as t(d)
),
dated as (
  select p.starts, s.place, s.channel, s.customer_kind, s.amount_excl_tax as excl, s.amount_incl_tax as incl
  from sales s
  join periods p on s.sold_on between p.starts and p.ends
  where not coalesce(s.channel = 'service' and s.service_to >= s.service_from, false)
),
-- A service that gives its period belongs to its days, whenever it was invoiced.
served as (
  select
    p.starts,
    s.place,
    s.channel,
    s.customer_kind,
    date_diff('day', greatest(p.starts, s.service_from), least(p.ends, s.service_to)) + 1 as days,
    date_diff('day', s.service_from, s.service_to) + 1 as length,
    (s.amount_excl_tax * 1000000)::hugeint as excl,
    (s.amount_incl_tax * 1000000)::hugeint as incl
  from sales s
  join periods p on s.service_from <= p.ends and s.service_to >= p.starts
  where s.channel = 'service' and s.service_to >= s.service_from
),
facts as (
  from dated
  union all
  select
    starts,
    place,
    channel,
    customer_kind,
    ((2 * excl * days + length) // (2 * length))::decimal(24, 0) * 0.000001,
    ((2 * incl * days + length) // (2 * length))::decimal(24, 0) * 0.000001
  from served
)
select
  date_trunc('month', starts)::date as month,
  if(count(*) = count(excl), sum(excl), null) as sales_excl_tax,
  coalesce(sum(excl) filter (where channel = 'till'), 0) as till_excl_tax
from facts
where channel in ('till', 'service', 'training', 'ticketing')
  and (getvariable('place') is null or place = getvariable('place'))
group by month
order by month

/*
title: {fr: "Ventes par canal", en: "Sales by channel"}
description: {fr: "Ventes HT et TTC de la période par canal", en: "Sales of the period by channel, excluding and including tax"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
columns:
  channel:
    {label: {fr: Canal, en: Channel}, kind: text}
  amount:
    {label: {fr: Ventes HT, en: Sales excl. tax}, kind: amount, tax: excl, additivity: sum, better: up,
     definition: {fr: "Caisse, prestations, formations et billetterie, après remise, hors taxes ; n.c. si un taux manque", en: "Till, services, trainings and ticketing, after discount, excluding tax; n.c. where a rate is missing"}}
  amount_incl_tax:
    {label: {fr: Ventes TTC, en: Sales incl. tax}, kind: amount, tax: incl, additivity: sum, better: up}
*/
with periods as (
  select d::date as starts, least((d + interval 1 year - interval 1 day)::date, getvariable('to_date')) as ends
  from generate_series(getvariable('from_date')::timestamp, getvariable('to_date')::timestamp, interval 1 year) as t(d)
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
  case channel
    when 'till' then if(getvariable('lang') = 'en', 'Till', 'Caisse')
    when 'service' then if(getvariable('lang') = 'en', 'Services', 'Prestations')
    when 'training' then if(getvariable('lang') = 'en', 'Trainings', 'Formations')
    when 'ticketing' then if(getvariable('lang') = 'en', 'Ticketing', 'Billetterie')
    else channel
  end as channel,
  if(count(*) = count(excl), sum(excl), null) as amount,
  if(count(*) = count(incl), sum(incl), null) as amount_incl_tax
from facts
where channel in ('till', 'service', 'training', 'ticketing')
  and (getvariable('place') is null or place = getvariable('place'))
group by all
order by amount desc nulls last, channel

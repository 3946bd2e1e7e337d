/*
title: {fr: "Prestations par type de client", en: "Services by kind of customer"}
description: {fr: "Prestations et formations HT par type de client, année par année", en: "Services and trainings excluding tax by kind of customer, year by year"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  customer_kind:
    {label: {fr: Client, en: Customer}, kind: text}
  amount:
    {label: {fr: Prestations HT, en: Services excl. tax}, kind: amount, tax: excl, additivity: sum, better: up,
     definition: {fr: "Prestations et formations facturées, hors taxes, aux jours de leur période", en: "Services and trainings invoiced, excluding tax, by the days of their period"}}
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
  year(starts - to_months(coalesce(getvariable('first_month'), 1)::int - 1)) as year,
  case customer_kind
    when 'collectivité' then if(getvariable('lang') = 'en', 'Local authorities', 'Collectivités')
    when 'entreprise' then if(getvariable('lang') = 'en', 'Companies', 'Entreprises')
    when 'association' then if(getvariable('lang') = 'en', 'Non-profits', 'Associations')
    when 'particulier' then if(getvariable('lang') = 'en', 'Individuals', 'Particuliers')
    else coalesce(customer_kind, if(getvariable('lang') = 'en', '(not told)', '(non précisé)'))
  end as customer_kind,
  if(count(*) = count(excl), sum(excl), null) as amount
from facts
where channel in ('service', 'training')
  and (getvariable('place') is null or place = getvariable('place'))
group by 1, facts.customer_kind
order by year, amount desc nulls last, customer_kind

/*
title: {fr: "Ventes par année", en: "Sales by year"}
description: {fr: "Chiffre d’affaires HT par année et par canal", en: "Turnover excluding tax by year and channel"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
comparable: {dataset: sales, by: year, where: by_month}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  channel:
    {label: {fr: Canal, en: Channel}, kind: text}
  amount:
    {label: {fr: Ventes HT, en: Sales excl. tax}, kind: amount, tax: excl, additivity: sum, better: up,
     definition: {fr: "Caisse, prestations, formations et billetterie, après remise, hors taxes ; partiel si un taux manque", en: "Till, services, training and ticketing, after discount, excluding tax; partial where a rate is missing"}}
*/
-- A year's till has a line in any case, so that one that did not come can be told, and so has the
-- ticketing of another year. Nothing is expected of services and trainings, whatever tills are missing:
-- what another year has of them is 0 in a year of which a file tells.
with sold as (
  select starts, place, channel, excl, excl_known, excl_lacking
  from sales_shares(getvariable('from_date'), getvariable('to_date'), interval 1 year)
  where is_sale(channel)
    and is_asked_place(place)
),
awaited as (
  select y.year, c.channel
  from range(getvariable('first_year')::bigint, getvariable('last_year')::bigint + 1) as y(year),
    (select 'till' as channel union select channel from sold where channel = 'ticketing') as c
  union
  select t.year, c.channel
  from channels_told(['service', 'training'], getvariable('first_year'), getvariable('last_year'), coalesce(getvariable('first_month'), 1), getvariable('to_date'), getvariable('place')) t,
    (select distinct channel from sold where is_service(channel)) as c
),
facts as (
  from sold
  union all
  select
    make_date(a.year, coalesce(getvariable('first_month'), 1)::bigint, 1),
    getvariable('place'),
    a.channel,
    0,
    0,
    0
  from awaited a
),
unrated as (
  select starts, channel, rate_note((delivery_id, sheet, source_row), incl, 'excl', place, source, getvariable('lang')) as note
  from sales_rows(getvariable('from_date'), getvariable('to_date'), interval 1 year)
  where excl_said is null
    and is_sale(channel)
    and is_asked_place(place)
  group by starts, channel
)
select
  fiscal_year_of(f.starts) as year,
  channel_label(f.channel, getvariable('lang')) as channel,
  channel_label(f.channel, 'fr') as channel_in_id,
  if(sum(f.excl) = 0 and sum(f.excl_lacking) = 0 and count(n.channel) > 0, null, known_sum(f.excl, f.excl_known, f.excl_lacking)) as amount,
  if(sum(f.excl) = 0 and sum(f.excl_lacking) = 0 and count(n.channel) > 0, '–', any_value(u.note)) as amount_note,
  coalesce(not is_service(f.channel), true) as by_month
from facts f
left join unrated u on u.starts = f.starts and u.channel is not distinct from f.channel
left join channels_not_open(getvariable('first_year'), getvariable('last_year'), coalesce(getvariable('first_month'), 1), getvariable('place')) n
  on n.channel = f.channel
  and n.year = fiscal_year_of(f.starts)
group by 1, f.channel
order by year, amount desc nulls last, channel

-- rows: each sale, with its days in the year
select
  delivery_id, source, sheet, source_row, place, day, about, days, length,
  fiscal_year_of(starts) as year,
  channel_label(channel, getvariable('lang')) as channel,
  excl as amount,
  excl_said as amount_said
from sales_rows(getvariable('from_date'), getvariable('to_date'), interval 1 year)
where is_sale(channel)
  and is_asked_place(place)

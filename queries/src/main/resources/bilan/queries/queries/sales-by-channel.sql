/*
title: {fr: "Ventes par canal", en: "Sales by channel"}
description: {fr: "Ventes HT et TTC de la période par canal", en: "Sales of the period by channel, excluding and including tax"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
comparable: {dataset: sales, by: period, where: by_month}
columns:
  channel:
    {label: {fr: Canal, en: Channel}, kind: text}
  amount:
    {label: {fr: Ventes HT, en: Sales excl. tax}, kind: amount, tax: excl, additivity: sum, better: up,
     definition: {fr: "Caisse, prestations, formations et billetterie, après remise, hors taxes ; partiel si un taux manque", en: "Till, services, training and ticketing, after discount, excluding tax; partial where a rate is missing"}}
  amount_incl_tax:
    {label: {fr: Ventes TTC, en: Sales incl. tax}, kind: amount, tax: incl, additivity: sum, better: up}
*/
-- The till has a line in any case, so that one that did not come can be told. Nothing is expected
-- of services and trainings, whatever tills are missing.
with facts as (
  select place, channel, excl, excl_known, excl_lacking, incl, incl_known, incl_lacking
  from sales_shares(getvariable('from_date'), getvariable('to_date'), interval 1 year)
  where is_sale(channel)
    and is_asked_place(place)
  union all
  select getvariable('place'), 'till', 0, 0, 0, 0, 0, 0
),
unrated as (
  select channel, rate_note((delivery_id, sheet, source_row), incl, 'excl', place, source, getvariable('lang')) as note
  from sales_rows(getvariable('from_date'), getvariable('to_date'), interval 1 year)
  where excl_said is null
    and is_sale(channel)
    and is_asked_place(place)
  group by channel
),
unrated_incl as (
  select channel, rate_note((delivery_id, sheet, source_row), excl, 'incl', place, source, getvariable('lang')) as note
  from sales_rows(getvariable('from_date'), getvariable('to_date'), interval 1 year)
  where incl_said is null
    and is_sale(channel)
    and is_asked_place(place)
  group by channel
)
select
  channel_label(f.channel, getvariable('lang')) as channel,
  channel_label(f.channel, 'fr') as channel_in_id,
  known_sum(f.excl, f.excl_known, f.excl_lacking) as amount,
  any_value(u.note) as amount_note,
  known_sum(f.incl, f.incl_known, f.incl_lacking) as amount_incl_tax,
  any_value(i.note) as amount_incl_tax_note,
  coalesce(not is_service(f.channel), true) as by_month
from facts f
left join unrated u on u.channel is not distinct from f.channel
left join unrated_incl i on i.channel is not distinct from f.channel
group by f.channel
order by amount desc nulls last, channel

-- rows: each sale, with its days in the years
select
  delivery_id, source, sheet, source_row, place, day, about, days, length,
  channel_label(channel, getvariable('lang')) as channel,
  excl as amount,
  excl_said as amount_said,
  incl as amount_incl_tax,
  incl_said as amount_incl_tax_said
from sales_rows(getvariable('from_date'), getvariable('to_date'), interval 1 year)
where is_sale(channel)
  and is_asked_place(place)

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
    {figure: sales_excl_tax, label: {fr: Ventes HT, en: Sales excl. tax}, kind: amount, tax: excl, additivity: sum, better: up}
  till_excl_tax:
    {figure: till_excl_tax, label: {fr: dont caisse HT, en: of which till}, kind: amount, tax: excl, additivity: sum, better: up}
*/
with unrated as (
  select
    starts, channel = 'till' as of_till, delivery_id, sheet, source_row, incl, place, source
  from sales_rows(getvariable('from_date'), getvariable('to_date'), interval 1 month)
  where excl_said is null
    and is_sale(channel)
    and is_asked_place(place)
),
lacking as (
  select starts, rate_note((delivery_id, sheet, source_row), incl, 'excl', place, source, getvariable('lang')) as note
  from unrated
  group by starts
),
lacking_till as (
  select starts, rate_note((delivery_id, sheet, source_row), incl, 'excl', place, source, getvariable('lang')) as note
  from unrated
  where of_till
  group by starts
)
select
  date_trunc('month', f.starts)::date as month,
  known_sum(f.excl, f.excl_known, f.excl_lacking) as sales_excl_tax,
  any_value(l.note) as sales_excl_tax_note,
  known_sum(
    if(f.channel = 'till', f.excl, 0),
    if(f.channel = 'till', f.excl_known, 0),
    if(f.channel = 'till', f.excl_lacking, 0)
  ) as till_excl_tax,
  any_value(t.note) as till_excl_tax_note
from sales_shares(getvariable('from_date'), getvariable('to_date'), interval 1 month) as f
left join lacking l on l.starts = f.starts
left join lacking_till t on t.starts = f.starts
where is_sale(f.channel)
  and is_asked_place(f.place)
group by month
order by month

-- rows: each sale, with its days in the month
select
  delivery_id, source, sheet, source_row, place, day, about, days, length,
  date_trunc('month', starts)::date as month,
  excl as sales_excl_tax,
  excl_said as sales_excl_tax_said,
  if(channel = 'till', excl, 0) as till_excl_tax
from sales_rows(getvariable('from_date'), getvariable('to_date'), interval 1 month)
where is_sale(channel)
  and is_asked_place(place)

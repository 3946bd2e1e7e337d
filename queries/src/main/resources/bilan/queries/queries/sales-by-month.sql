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
select
  date_trunc('month', starts)::date as month,
  if(count(*) = count(excl), sum(excl), null) as sales_excl_tax,
  if(count(*) filter (where channel = 'till') = count(excl) filter (where channel = 'till'),
    coalesce(sum(excl) filter (where channel = 'till'), 0), null) as till_excl_tax
from sales_shares(getvariable('from_date'), getvariable('to_date'), interval 1 month) as facts
where channel in ('till', 'service', 'training', 'ticketing')
  and (getvariable('place') is null or place = getvariable('place'))
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
where channel in ('till', 'service', 'training', 'ticketing')
  and (getvariable('place') is null or place = getvariable('place'))

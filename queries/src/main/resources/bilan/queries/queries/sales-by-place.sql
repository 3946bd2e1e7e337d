/*
title: {fr: "Ventes par lieu", en: "Sales by place"}
description: {fr: "Ventes HT de chaque lieu, année par année ; ce qui n’est d’aucun lieu à part", en: "Sales excluding tax of each place, year by year; what belongs to no place apart"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
comparable: {dataset: sales, by: year}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  place:
    {label: {fr: Lieu, en: Place}, kind: text}
  sales_excl_tax:
    {figure: sales_excl_tax, label: {fr: Ventes HT, en: Sales excl. tax}, kind: amount, tax: excl, additivity: sum, better: up,
     definition: {fr: "Caisse, prestations, formations et billetterie, après remise, hors taxes", en: "Till, services, training and ticketing, after discount, excluding tax"}}
  till_excl_tax:
    {figure: till_excl_tax, label: {fr: dont caisse HT, en: of which till}, kind: amount, tax: excl, additivity: sum, better: up}
*/
select
  fiscal_year_of(starts) as year,
  place,
  known_sum(excl, excl_known, excl_lacking) as sales_excl_tax,
  known_sum(
    if(channel = 'till', excl, 0),
    if(channel = 'till', excl_known, 0),
    if(channel = 'till', excl_lacking, 0)
  ) as till_excl_tax
from sales_shares(getvariable('from_date'), getvariable('to_date'), interval 1 year) as facts
where is_sale(channel)
  and is_asked_place(place)
group by 1, place
order by year, place = 'non affecté', place

-- rows: each sale, with its days in the year
select
  delivery_id, source, sheet, source_row, place, day, about, days, length,
  fiscal_year_of(starts) as year,
  excl as sales_excl_tax,
  excl_said as sales_excl_tax_said,
  if(channel = 'till', excl, 0) as till_excl_tax
from sales_rows(getvariable('from_date'), getvariable('to_date'), interval 1 year)
where is_sale(channel)
  and is_asked_place(place)

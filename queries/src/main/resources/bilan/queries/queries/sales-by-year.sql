/*
title: {fr: "Ventes par année", en: "Sales by year"}
description: {fr: "Chiffre d'affaires HT par année et par canal", en: "Turnover excluding tax by year and channel"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
comparable: {dataset: sales, by: year}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  channel:
    {label: {fr: Canal, en: Channel}, kind: text}
  amount:
    {label: {fr: Ventes HT, en: Sales excl. tax}, kind: amount, tax: excl, additivity: sum, better: up,
     definition: {fr: "Caisse, prestations, formations et billetterie, après remise, hors taxes ; n.c. si un taux manque", en: "Till, services, trainings and ticketing, after discount, excluding tax; n.c. where a rate is missing"}}
*/
select
  year(starts - to_months(coalesce(getvariable('first_month'), 1)::int - 1)) as year,
  case channel
    when 'till' then if(getvariable('lang') = 'en', 'Till', 'Caisse')
    when 'service' then if(getvariable('lang') = 'en', 'Services', 'Prestations')
    when 'training' then if(getvariable('lang') = 'en', 'Trainings', 'Formations')
    when 'ticketing' then if(getvariable('lang') = 'en', 'Ticketing', 'Billetterie')
    else channel
  end as channel,
  if(count(*) = count(excl), sum(excl), null) as amount
from sales_shares(getvariable('from_date'), getvariable('to_date'), interval 1 year) as facts
where channel in ('till', 'service', 'training', 'ticketing')
  and (getvariable('place') is null or place = getvariable('place'))
group by all
order by year, amount desc nulls last, channel

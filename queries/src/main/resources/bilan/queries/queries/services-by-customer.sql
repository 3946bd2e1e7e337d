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
from sales_shares(getvariable('from_date'), getvariable('to_date'), interval 1 year) as facts
where channel in ('service', 'training')
  and (getvariable('place') is null or place = getvariable('place'))
group by 1, facts.customer_kind
order by year, amount desc nulls last, customer_kind

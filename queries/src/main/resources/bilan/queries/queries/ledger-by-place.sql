/*
title: {fr: "La comptabilité par lieu et par priorité", en: "The ledger by place and by priority"}
description: {fr: "Ce que les clés comptables rattachent à chaque lieu et à chaque priorité, et ce qu’elles ne rattachent à aucun", en: "What ledger keys tie to each place and each priority, and what they tie to none"}
published: never
parameters:
  years: {type: years, default: last 3}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  axis:
    {label: {fr: Par, en: By}, kind: text}
  name:
    {label: {fr: Nom, en: Name}, kind: text}
  entries:
    {label: {fr: Écritures, en: Entries}, kind: count, persons: false}
  costs:
    {label: {fr: Charges, en: Costs}, kind: amount, additivity: none,
     definition: {fr: "Comptes 6, sans le 689", en: "Accounts 6, without 689"}}
  income:
    {label: {fr: Produits, en: Income}, kind: amount, additivity: none,
     definition: {fr: "Comptes 7, sans le 789", en: "Accounts 7, without 789"}}
*/
with tied as materialized (
  select year, axis, name, amount, is_cost
  from ledger_named(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
)
select
  year,
  case axis when 'place' then if(getvariable('lang') = 'en', 'Place', 'Lieu') else if(getvariable('lang') = 'en', 'Priority', 'Priorité') end as axis,
  axis as axis_in_id,
  coalesce(name, if(getvariable('lang') = 'en', '(tied to none)', '(à aucun)')) as name,
  coalesce(name, '(à aucun)') as name_in_id,
  count(*) as entries,
  coalesce(-sum(amount) filter (where is_cost), 0) as costs,
  coalesce(sum(amount) filter (where not is_cost), 0) as income
from tied
where year between getvariable('first_year') and getvariable('last_year')
group by year, tied.axis, tied.name
order by year, tied.axis, tied.name nulls last

-- rows: each entry
select
  delivery_id, source, sheet, source_row, day, about, year,
  case axis when 'place' then if(getvariable('lang') = 'en', 'Place', 'Lieu') else if(getvariable('lang') = 'en', 'Priority', 'Priorité') end as axis,
  coalesce(name, if(getvariable('lang') = 'en', '(tied to none)', '(à aucun)')) as name,
  1 as entries,
  if(is_cost, -amount, null) as costs,
  if(is_cost, null, amount) as income
from ledger_named(getvariable('as_of'), coalesce(getvariable('first_month'), 1))

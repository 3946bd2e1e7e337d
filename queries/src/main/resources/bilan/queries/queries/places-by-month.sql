/*
title: {fr: "Lieux ouverts mois par mois", en: "Places open month by month"}
description: {fr: "Combien de lieux du réseau étaient ouverts à la fin de chaque mois", en: "How many places of the network were open at the end of each month"}
parameters:
  years: {type: years, default: last 3}
columns:
  month:
    {label: {fr: Mois, en: Month}, kind: month}
  kind:
    {label: {fr: Type, en: Kind}, kind: text}
  places:
    {label: {fr: Lieux ouverts, en: Places open}, kind: count, persons: false,
     definition: {fr: "Lieux ouverts à la fin du mois ; un lieu fermé pour un temps compte encore, ce qui se fait hors les murs ou à distance est laissé de côté", en: "Places open at the end of the month; a place closed for a while still counts, off-site and remote work is left out"}}
*/
with walls as (
  select
    *,
    case kind
      when 'own' then if(getvariable('lang') = 'en', 'Own places', 'Lieux en propre')
      when 'partner' then if(getvariable('lang') = 'en', 'Partner places', 'Lieux partenaires')
      else coalesce(kind, if(getvariable('lang') = 'en', '(kind not told)', '(type non précisé)'))
    end as label,
    case kind
      when 'own' then 'Lieux en propre'
      when 'partner' then 'Lieux partenaires'
      else coalesce(kind, '(type non précisé)')
    end as name
  from places
  where is_walls(kind)
),
months as (
  select month::date as month, least(last_day(month), coalesce(getvariable('as_of'), getvariable('to_date'))) as day
  from generate_series(
    date_trunc('month', getvariable('from_date')),
    date_trunc('month', least(coalesce(getvariable('as_of'), getvariable('to_date')), getvariable('to_date'))),
    interval 1 month
  ) as t(month)
)
select
  m.month,
  k.label as kind,
  k.name as kind_in_id,
  count(w.place) as places
from months m
cross join (select distinct label, name from walls) k
left join walls w
  on w.label = k.label
  and (w.opened_on is null or w.opened_on <= m.day)
  and (w.joined_on is null or w.joined_on <= m.day)
  and (w.left_on is null or w.left_on >= m.day)
  and (w.closed_on is null or w.closed_on >= m.day)
group by m.month, k.label, k.name
order by m.month, k.label

-- rows: each place, in each month at whose end it was open
select
  p.delivery_id, p.source, p.sheet, p.source_row, p.place, m.day, p.place as about,
  m.month,
  case p.kind
    when 'own' then if(getvariable('lang') = 'en', 'Own places', 'Lieux en propre')
    when 'partner' then if(getvariable('lang') = 'en', 'Partner places', 'Lieux partenaires')
    else coalesce(p.kind, if(getvariable('lang') = 'en', '(kind not told)', '(type non précisé)'))
  end as kind,
  1 as places
from places p
join (
  select month::date as month, least(last_day(month), coalesce(getvariable('as_of'), getvariable('to_date'))) as day
  from generate_series(
    date_trunc('month', getvariable('from_date')),
    date_trunc('month', least(coalesce(getvariable('as_of'), getvariable('to_date')), getvariable('to_date'))),
    interval 1 month
  ) as t(month)
) m
  on (p.opened_on is null or p.opened_on <= m.day)
  and (p.joined_on is null or p.joined_on <= m.day)
  and (p.left_on is null or p.left_on >= m.day)
  and (p.closed_on is null or p.closed_on >= m.day)
where is_walls(p.kind)

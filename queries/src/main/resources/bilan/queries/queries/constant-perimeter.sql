/*
title: {fr: "À périmètre constant", en: "Like for like"}
description: {fr: "Participations de deux années sur les seuls mois et lieux couverts et ouverts au moins 15 jours dans les deux", en: "Participations of two years over the months and places covered and open at least 15 days in both"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
comparable: {dataset: attendance, by: year}
marks: perimeter
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  place:
    {label: {fr: Lieu, en: Place}, kind: text}
  perimeter:
    {label: {fr: Périmètre, en: Perimeter}, kind: text,
     definition: {fr: "Mois et lieux couverts et ouverts au moins 15 jours dans les deux années", en: "Months and places covered and open at least 15 days in both years"}}
  months:
    {label: {fr: Mois communs, en: Common months}, kind: count, additivity: sum}
  before:
    {label: {fr: Année précédente, en: Year before}, kind: count, additivity: sum}
  after:
    {label: {fr: Année, en: Year itself}, kind: count, additivity: sum}
  change:
    {label: {fr: Évolution, en: Change}, kind: rate, better: up,
     definition: {fr: "Sur les mois communs seulement ; rien sous une base de 20", en: "Over the common months only; nothing under a base of 20"}}
*/
with days as (
  select p.place, d::date as day, date_trunc('month', d)::date as month
  from places p
  cross join generate_series(getvariable('from_date')::timestamp, getvariable('to_date')::timestamp, interval 1 day) as t(d)
  where (p.opened_on is null or d >= p.opened_on)
    and (p.joined_on is null or d >= p.joined_on)
    and (p.left_on is null or d <= p.left_on)
    and (p.closed_on is null or d <= p.closed_on)
    and is_asked_place(p.place)
),
open_months as (
  select d.place, d.month
  from days d
  where not exists (
    select 1
    from closures c
    where (c.place is null or c.place = d.place)
      and coalesce(c.scope, 'all') in ('all', 'attendance')
      and d.day between c."from" and c."to"
  )
  group by all
  having count(*) >= 15
),
covered as (
  select distinct o.place, o.month
  from open_months o
  join coverage c
    on c.dataset = 'attendance'
    and c.place = o.place
    and c.period_from <= last_day(o.month)
    and c.period_to >= o.month
),
attended as (
  select place, date_trunc('month', activity_date)::date as month, sum(participants) as participations
  from attendance
  where is_mediation(kind) and activity_date between getvariable('from_date') and getvariable('to_date')
  group by all
),
pairs as (
  select
    now.place,
    fiscal_year_of(now.month) as year,
    coalesce(a.participations, 0) as after,
    coalesce(b.participations, 0) as before
  from covered now
  join covered was on was.place = now.place and was.month = now.month - interval 12 month
  left join attended a on a.place = now.place and a.month = now.month
  left join attended b on b.place = was.place and b.month = was.month
)
select
  year,
  coalesce(place, if(getvariable('lang') = 'en', 'network', 'réseau')) as place,
  string_agg(distinct place, ', ' order by place) as perimeter,
  count(*) as months,
  sum(before) as before,
  sum(after) as after,
  if(sum(before) >= 20, quotient((sum(after) - sum(before)) * 100, sum(before)), null) as change
from pairs
group by grouping sets ((year, place), (year))
order by year, pairs.place nulls first

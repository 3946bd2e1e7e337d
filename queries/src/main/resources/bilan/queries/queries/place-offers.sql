/*
title: {fr: "Ce que chaque lieu propose", en: "What each place offers"}
description: {fr: "Chaque lieu, depuis quand, et ce qui s’y est fait sur la période", en: "Each place, since when, and what was done there in the period"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
columns:
  place:
    {label: {fr: Lieu, en: Place}, kind: text}
  city:
    {label: {fr: Ville, en: City}, kind: text}
  since:
    {label: {fr: Depuis le, en: Since}, kind: date,
     definition: {fr: "Le plus tard de l’ouverture et de l’entrée dans le réseau", en: "The later of opening and joining the network"}}
  offers:
    {label: {fr: Ce qui s’y fait, en: What is done there}, kind: text,
     definition: {fr: "Ce dont des présences ou des ventes de la période sont venues", en: "What attendance or sales of the period came from"}}
*/
with offered as (
  select distinct
    place,
    case kind when 'workshop' then 1 when 'individual' then 2 when 'training' then 3 when 'event' then 4 else 5 end as position,
    activity_label(kind, getvariable('lang')) as words
  from attendance
  where activity_date between getvariable('from_date') and getvariable('to_date')
    and kind <> 'meeting'
  union
  select distinct place, if(channel = 'till', 6, 7), channel_label(channel, getvariable('lang'))
  from sales
  where sold_on between getvariable('from_date') and getvariable('to_date')
    and is_counter_sale(channel)
),
told as (
  select place, string_agg(lower(words), ', ' order by position) as words from offered group by place
)
select
  p.place,
  p.city,
  greatest(p.opened_on, p.joined_on) as since,
  upper(t.words[1]) || t.words[2:] as offers
from places p
left join told t using (place)
where is_asked_place(p.place)
  and exists (select 1 from told)
  and (p.opened_on is null or p.opened_on <= getvariable('to_date'))
  and (p.joined_on is null or p.joined_on <= getvariable('to_date'))
  and (p.closed_on is null or p.closed_on >= getvariable('from_date'))
  and (p.left_on is null or p.left_on >= getvariable('from_date'))
order by since nulls first, p.place

/*
title: {fr: "Lieux à raconter", en: "Places to tell about"}
description: {fr: "Les lieux dont des présences ou des ventes de la période sont venues, dans l’ordre de leur arrivée", en: "Places from which attendance or sales of the period came, in the order in which they came"}
published: never
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
columns:
  place:
    {label: {fr: Lieu, en: Place}, kind: text}
*/
select place
from places
where is_asked_place(place)
  and (
    place in (select place from attendance where activity_date between getvariable('from_date') and getvariable('to_date'))
    or place in (select place from sales where sold_on between getvariable('from_date') and getvariable('to_date'))
  )
order by greatest(opened_on, joined_on) nulls first, place

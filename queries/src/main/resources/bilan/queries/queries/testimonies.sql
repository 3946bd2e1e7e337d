/*
title: {fr: "Témoignages", en: "Testimonies"}
description: {fr: "Ce que des personnes ont dit et veulent bien voir cité", en: "What people said and agree to see quoted"}
parameters:
  years: {type: years, optional: true}
  place: {type: place, optional: true}
columns:
  quote:
    {label: {fr: Témoignage, en: Testimony}, kind: text}
  said_by:
    {label: {fr: Qui, en: Said by}, kind: text}
  place:
    {label: {fr: Lieu, en: Place}, kind: text}
  year:
    {label: {fr: Année, en: Year}, kind: year}
*/
select quote, said_by, place, year
from testimonies
where (year is null or getvariable('first_year') is null or year between getvariable('first_year') and getvariable('last_year'))
  and (place is null or is_asked_place(place))
order by year, source_row

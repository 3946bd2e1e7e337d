/*
title: {fr: "Frise des lieux", en: "Timeline of places"}
description: {fr: "Les lieux dans l’ordre de leur entrée, avec leurs mois d’ouverture sur la période", en: "Places in the order in which they came, with their months open in the period"}
parameters:
  years: {type: years, default: last 3}
columns:
  place:
    {label: {fr: Lieu, en: Place}, kind: text}
  kind:
    {label: {fr: Type, en: Kind}, kind: text}
  city:
    {label: {fr: Ville, en: City}, kind: text}
  opened_on:
    {label: {fr: Ouvert le, en: Opened on}, kind: date}
  joined_on:
    {label: {fr: Entré dans le réseau le, en: Joined on}, kind: date}
  left_on:
    {label: {fr: Sorti le, en: Left on}, kind: date}
  closed_on:
    {label: {fr: Fermé le, en: Closed on}, kind: date}
  months_open:
    {label: {fr: "Mois d’ouverture", en: Months open}, kind: count, persons: false, additivity: sum,
     definition: {fr: "Mois de la période où au moins un jour n’était pas fermé", en: "Months of the period with at least one day open"}}
*/
select place, place_kind_label(kind, getvariable('lang')) as kind,
  null::varchar as kind_in_id, city, opened_on, joined_on, left_on, closed_on, coalesce(o.months, 0) as months_open
from places
left join open_months(getvariable('from_date'), getvariable('to_date')) o using (place)
order by greatest(opened_on, joined_on) nulls first, place

-- rows: each place
select p.delivery_id, p.source, p.sheet, p.source_row, p.place, coalesce(p.opened_on, p.joined_on) as day, p.place as about, o.months as months_open
from places p
join open_months(getvariable('from_date'), getvariable('to_date')) o using (place)

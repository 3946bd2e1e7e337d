/*
title: {fr: "Lieux : une ligne par mois de leur vie dans le réseau", en: "Places: a row a month of their life in the network"}
rows: place_rows
given:
  by: life
  places: "select place from places"
  unknown: figure.unknown_not_counted
  needs:
    - {rows: "select 1 from places", none: figure.no_places}
dimensions:
  kind: {label: {fr: Type de lieu, en: Kind of place}, words: "place_kind_label(kind, getvariable('lang'))"}
columns:
  walls: {label: {fr: "Lieu avec des murs", en: "Place with walls"}}
  lives: {label: {fr: "Dans le réseau à la fin du mois", en: "In the network at the end of the month"}, unit: count}
  open_months: {label: {fr: "Mois ouvert", en: "Month open"}, unit: count}
*/
select
  null::bigint as delivery_id, null::varchar as source, null::varchar as sheet, null::bigint as source_row,
  place, month as day, null::varchar as about, kind,
  is_walls(kind) as walls,
  if(lives_on, 1, 0) as lives,
  if(open, 1, 0) as open_months
from place_months(getvariable('from_date'), least(getvariable('to_date')::date, getvariable('as_of')::date))

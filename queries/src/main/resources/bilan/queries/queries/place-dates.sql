/*
title: {fr: "Dates des lieux", en: "Dates of places"}
description: {fr: "Quand un lieu a ouvert, est entré dans le réseau, en est sorti, a fermé, et ses fermetures de la période", en: "When a place opened, joined the network, left it, closed, and its closures in the period"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
columns:
  place:
    {label: {fr: Lieu, en: Place}, kind: text}
  kind:
    {label: {fr: Type, en: Kind}, kind: text}
  city:
    {label: {fr: Ville, en: City}, kind: text}
  run_by:
    {label: {fr: Tenu par, en: Run by}, kind: text}
  opened_on:
    {label: {fr: Ouvert le, en: Opened on}, kind: date}
  joined_on:
    {label: {fr: Entré dans le réseau le, en: Joined on}, kind: date}
  left_on:
    {label: {fr: Sorti le, en: Left on}, kind: date}
  closed_on:
    {label: {fr: Fermé le, en: Closed on}, kind: date}
  closures:
    {label: {fr: Fermetures de la période, en: Closures in the period}, kind: text}
*/
-- A day after as_of is not known yet.
select
  place,
  place_kind_label(kind, getvariable('lang')) as kind,
  city,
  run_by,
  opened_on,
  joined_on,
  if(left_on <= getvariable('as_of'), left_on, null) as left_on,
  if(closed_on <= getvariable('as_of'), closed_on, null) as closed_on,
  (
    select string_agg(
      if(getvariable('lang') = 'en', 'from ', 'du ') || day_label(c."from", getvariable('lang'))
        || if(getvariable('lang') = 'en', ' to ', ' au ') || day_label(c."to", getvariable('lang'))
        || case c.scope
          when 'attendance' then if(getvariable('lang') = 'en', ', to the public', ', au public')
          when 'sales' then if(getvariable('lang') = 'en', ', sales only', ', ventes seulement')
          else ''
        end
        || coalesce(if(getvariable('lang') = 'en', ': ', ' : ') || c.reason, ''),
      if(getvariable('lang') = 'en', '; ', ' ; ') order by c."from", c."to"
    )
    from closures c
    where c."from" <= least(getvariable('to_date'), getvariable('as_of'))
      and c."to" >= getvariable('from_date')
      and (c.place is null or c.place = p.place)
  ) as closures
from places p
where is_asked_place(p.place)
order by greatest(opened_on, joined_on) nulls first, place

/*
title: {fr: "Fermetures", en: "Closures"}
description: {fr: "Fermetures exceptionnelles de la période", en: "Exceptional closures of the period"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
columns:
  place:
    {label: {fr: Lieu, en: Place}, kind: text}
  from_on:
    {label: {fr: Du, en: From}, kind: date}
  to_on:
    {label: {fr: Au, en: To}, kind: date}
  scope:
    {label: {fr: Portée, en: Scope}, kind: text}
  reason:
    {label: {fr: Motif, en: Reason}, kind: text}
*/
select
  coalesce(place, if(getvariable('lang') = 'en', 'All places', 'Tous les lieux')) as place,
  "from" as from_on,
  "to" as to_on,
  case coalesce(scope, 'all')
    when 'all' then if(getvariable('lang') = 'en', 'Everything', 'Tout')
    when 'attendance' then if(getvariable('lang') = 'en', 'Attendance', 'Fréquentation')
    when 'sales' then if(getvariable('lang') = 'en', 'Sales', 'Ventes')
    else scope
  end as scope,
  reason
from closures
where "from" <= getvariable('to_date')
  and "to" >= getvariable('from_date')
  and (place is null or is_asked_place(place))
order by from_on, place

/*
title: {fr: "Lieux : une ligne chacun, avec ses mois d’ouverture", en: "Places: a row each, with its months open"}
dimensions:
  kind: {label: {fr: Type de lieu, en: Kind of place}, words: "place_kind_label(kind, getvariable('lang'))"}
*/
with lived as (
  select
    place,
    count(*) filter (where open) as open_months,
    bool_or(lives_on and month = date_trunc('month', least(getvariable('to_date')::date, getvariable('as_of')::date))) as lasts
  from place_months(getvariable('from_date'), least(getvariable('to_date')::date, getvariable('as_of')::date))
  group by place
)
select
  p.delivery_id, p.source, p.sheet, p.source_row, p.place,
  least(getvariable('to_date')::date, getvariable('as_of')::date) as day,
  coalesce(p.joined_on, p.opened_on) as dated,
  concat_ws(' – ', place_kind_label(p.kind, getvariable('lang')), p.city) as about,
  p.kind,
  is_walls(p.kind) as walls,
  if(l.lasts, 1, null) as lives,
  coalesce(l.open_months, 0) as open_months,
  'no_walls' as apart, 'not_open' as blank
from places p
left join lived l using (place)

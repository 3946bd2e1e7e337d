/*
title: {fr: "Lignes rejetées par fichier", en: "Rejected rows by source"}
description: {fr: "Lignes en attente de correction, par fichier et par cause ; celles d’autres années et d’autres lieux que demandés, comptées ensemble", en: "Rows waiting to be mended, by file and cause; those of other years and places than asked, counted together"}
published: never
parameters:
  years: {type: years, optional: true}
  place: {type: place, optional: true}
columns:
  source:
    {label: {fr: Fichier, en: Source}, kind: text}
  dataset:
    {label: {fr: Données, en: Dataset}, kind: text}
  code:
    {label: {fr: Code, en: Code}, kind: text}
  what:
    {label: {fr: Problème, en: Problem}, kind: text, kept: true}
  rows:
    {label: {fr: Lignes, en: Rows}, kind: count, persons: false, additivity: distinct}
  cells:
    {label: {fr: Cellules, en: Cells}, kind: text}
*/
-- A row without a date or place may concern any year and place.
with sorted as (
  select
    *,
    coalesce(getvariable('years') is null or row_date between getvariable('from_date') and getvariable('to_date'), true)
      and coalesce(is_asked_place(place), true) as here
  from rejects
  where waiting
),
named as (
  select
    source,
    source as name,
    dataset_label(dataset, getvariable('lang')) as dataset,
    code,
    any_value(what order by source_row) as what,
    count(distinct reject_id) as rows,
    string_agg(distinct cell, ', ' order by cell) as cells,
    0 as position
  from sorted
  where here
  group by source, sorted.dataset, code
  union all
  select
    if(getvariable('lang') = 'en', '(other years or places)', '(autres années ou autres lieux)'),
    '(autres années ou autres lieux)',
    null,
    null,
    if(getvariable('lang') = 'en', '“bilan rejects” lists them all', '« bilan rejects » les montre toutes'),
    count(distinct reject_id),
    null,
    1
  from sorted
  where not here
  having count(*) > 0
)
select source, name as source_in_id, dataset, null::varchar as dataset_in_id, code, null::varchar as code_in_id, what, code as what_in_id, rows, cells, null::varchar as cells_in_id
from named
order by position, source, rows desc, code

-- rows: each row that waits; of several faults of one kind in it, one counts
with sorted as (
  select
    *,
    coalesce(getvariable('years') is null or row_date between getvariable('from_date') and getvariable('to_date'), true)
      and coalesce(is_asked_place(place), true) as here
  from rejects
  where waiting
)
select
  delivery_id,
  source as file,
  sheet,
  source_row,
  place,
  row_date as day,
  concat_ws(' ', code, what) as about,
  if(here, dataset_label(dataset, getvariable('lang')), null) as dataset,
  if(here, code, null) as code,
  if(here, source, if(getvariable('lang') = 'en', '(other years or places)', '(autres années ou autres lieux)')) as source,
  if(row_number() over (partition by reject_id, here, if(here, code, null) order by cell) = 1, 1, 0) as rows
from sorted

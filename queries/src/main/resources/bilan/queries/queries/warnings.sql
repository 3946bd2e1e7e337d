/*
title: {fr: "Avertissements de l’import qui tiennent encore", en: "Warnings of ingesting that still hold"}
description: {fr: "Ce qui a été signalé en recevant un fichier, tant qu’une des lignes en cause compte", en: "What was said when a file was received, as long as one of the rows that it is about counts"}
published: never
parameters:
  datasets: {type: text, optional: true}
  of_rows: {type: text, optional: true}
columns:
  source:
    {label: {fr: Fichier, en: Source}, kind: text}
  dataset:
    {label: {fr: Données, en: Dataset}, kind: text}
  sheet:
    {label: {fr: Feuille, en: Sheet}, kind: text}
  source_rows:
    {label: {fr: Lignes, en: Rows}, kind: text}
  code:
    {label: {fr: Code, en: Code}, kind: text}
  what:
    {label: {fr: Ce qui est signalé, en: What was said}, kind: text}
  cure:
    {label: {fr: Que faire, en: What to do}, kind: text}
*/
select
  source,
  dataset_label(dataset, getvariable('lang')) as dataset,
  null::varchar as dataset_in_id,
  sheet,
  array_to_string(source_rows, ', ') as source_rows,
  code,
  if(getvariable('lang') = 'en', en, fr) as what,
  fr as what_in_id,
  if(getvariable('lang') = 'en', en_cure, fr_cure) as cure,
  null::varchar as cure_in_id
from warnings
where (getvariable('datasets') is null or list_contains(string_split(getvariable('datasets')::varchar, ','), dataset))
  -- What is about a file as a whole is told among the anomalies of grants.
  and (getvariable('of_rows') is null or source_rows is not null)
order by source, sheet nulls first, source_rows[1], code, fr

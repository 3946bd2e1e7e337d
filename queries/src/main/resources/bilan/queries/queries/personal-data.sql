/*
title: {fr: "Données personnelles", en: "Personal data"}
description: {fr: "Ce que l’entrepôt garde de personnes : où, depuis quand, de quels fichiers", en: "What the warehouse holds of persons: where, since when, from which files"}
published: never
columns:
  held_in:
    {label: {fr: Où, en: Where}, kind: text}
  what:
    {label: {fr: Champ, en: Field}, kind: text}
  kind:
    {label: {fr: Nature, en: Kind}, kind: text}
  rows:
    {label: {fr: Lignes, en: Rows}, kind: count, persons: false, additivity: none,
     definition: {fr: "Y compris celles qui ne comptent plus", en: "Also those that no longer count"}}
  persons:
    {label: {fr: Personnes, en: Persons}, kind: count, persons: true, additivity: none}
  files:
    {label: {fr: Fichiers, en: Files}, kind: count, persons: false, additivity: none}
  first_on:
    {label: {fr: Du, en: From}, kind: date}
  last_on:
    {label: {fr: Au, en: To}, kind: date}
  since:
    {label: {fr: Reçu depuis, en: Received since}, kind: date}
  sources:
    {label: {fr: Sources, en: Sources}, kind: text}
*/
select
  if(getvariable('lang') = 'en', table_en, table_fr) as held_in,
  table_name as held_in_in_id,
  if(getvariable('lang') = 'en', field_en, field_fr) as what,
  field as what_in_id,
  personal_kind_label(kind, getvariable('lang')) as kind,
  kind as kind_in_id,
  rows,
  persons,
  if(persons is null, '–', null) as persons_note,
  len(sources) as files,
  first_on,
  last_on,
  since,
  array_to_string(sources, ', ') as sources
from personal_data
order by position

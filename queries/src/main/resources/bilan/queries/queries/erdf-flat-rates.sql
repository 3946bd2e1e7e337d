/*
title: {fr: "Coûts simplifiés d’une subvention", en: "Simplified costs of a grant"}
description: {fr: "Forfaits et taux horaire que la convention prévoit, avec leur assiette et leur source (sans -p grant=CODE : toutes)", en: "Flat rates and hourly rate of the agreement, with their base and legal source (without -p grant=CODE: all of them)"}
parameters:
  grant: {type: grant, optional: true}
  years: {type: years, default: last 1}
columns:
  grant:
    {label: {fr: Subvention, en: Grant}, kind: text}
  label:
    {label: {fr: Coût simplifié, en: Simplified cost}, kind: text}
  rate:
    {label: {fr: "Taux (%)", en: "Rate (%)"}, kind: rate,
     definition: {fr: "De la convention, au plus celui du règlement", en: "Of the agreement, at most the regulation’s"}}
  ceiling:
    {label: {fr: "Au plus (%)", en: "At most (%)"}, kind: rate}
  replaces:
    {label: {fr: Remplace, en: Replaces}, kind: text}
  base:
    {label: {fr: Assiette, en: Base}, kind: text}
  law:
    {label: {fr: Source, en: Legal source}, kind: text}
  method:
    {label: {fr: Méthode, en: Method}, kind: text}
*/
select
  "grant",
  coalesce(if(getvariable('lang') = 'en', label_en, label), kind) as label,
  kind as label_in_id,
  applied * 100 as rate,
  ceiling * 100 as ceiling,
  array_to_string(list_transform(replaces, lambda c: lower(grant_cost_label(c, getvariable('lang')))), ', ') as replaces,
  null::varchar as replaces_in_id,
  array_to_string(list_transform(base, lambda c: lower(grant_cost_label(c, getvariable('lang')))), ', ') as base,
  null::varchar as base_in_id,
  if(getvariable('lang') = 'en', law_en, law) as law,
  null::varchar as law_in_id,
  method,
  null::varchar as method_in_id
from grant_flat_rates(getvariable('simplified_costs'))
where getvariable('grant') is null or "grant" = getvariable('grant')
order by "grant", kind

-- rows: each simplified cost
select
  delivery_id, source, sheet, source_row, null::varchar as place, null::date as day, concat_ws(' – ', "grant", kind) as about,
  "grant", coalesce(if(getvariable('lang') = 'en', label_en, label), kind) as label, applied * 100 as rate, ceiling * 100 as ceiling
from grant_flat_rates(getvariable('simplified_costs'))
where getvariable('grant') is null or "grant" = getvariable('grant')

/*
title: {fr: "Conventions : les lignes de fichiers derrière ce qui revient à chaque exercice", en: "Grants: the rows of files behind what belongs to each year"}
dataset: funding
yearly: true
dimensions:
  funder: {label: {fr: Financeur, en: Funder}}
  programme: {label: {fr: Programme, en: Programme}}
  grant: {label: {fr: Convention, en: Grant}, column: '"grant"'}
*/
select
  r.delivery_id, r.source, r.sheet, r.source_row, r.place,
  fiscal_year_start(r.fiscal_year, getvariable('first_month'))::date as day, r.day as dated,
  concat_ws(' – ', r."grant", r.about) as about,
  r."grant", r.funder, g.programme, g.nature, r.amount, r.said, r.prorated,
  r.length as how_length,
  r.days as how_days,
  case when r.prorated and r.days < r.length then 'days' end as how,
  null::varchar as apart, null::varchar as blank
from grant_share_rows(getvariable('as_of'), getvariable('first_month')) r
join grants_on(getvariable('as_of')) g using ("grant")
where r.stands and (r.prorated or not getvariable('calendar'))

/*
title: {fr: "Encaissements d’une subvention", en: "Receipts of a grant"}
description: {fr: "Chaque somme reçue d’une subvention (sans -p grant=CODE : de toutes), ou rendue au financeur", en: "Each sum received of a grant (without -p grant=CODE: of all), or paid back to the funder"}
published: never
parameters:
  grant: {type: grant, optional: true}
  years: {type: years, default: last 3}
columns:
  grant:
    {label: {fr: Subvention, en: Grant}, kind: text}
  received_on:
    {label: {fr: Reçu le, en: Received on}, kind: date}
  bank_reference:
    {label: {fr: Libellé, en: Label}, kind: text}
  amount:
    {label: {fr: Reçu, en: Received}, kind: amount, additivity: sum,
     definition: {fr: "Négatif : rendu au financeur", en: "Negative: paid back to the funder"}}
*/
select
  "grant",
  received_on,
  bank_reference,
  amount
from receipts
where received_on <= getvariable('as_of')
  and (getvariable('grant') is null or "grant" = getvariable('grant'))
order by "grant", received_on, source, sheet, source_row

-- rows: each receipt
select
  delivery_id, source, sheet, source_row, received_on, received_on as day, "grant", bank_reference, concat_ws(' – ', "grant", bank_reference) as about, amount
from receipts
where received_on <= getvariable('as_of')
  and (getvariable('grant') is null or "grant" = getvariable('grant'))

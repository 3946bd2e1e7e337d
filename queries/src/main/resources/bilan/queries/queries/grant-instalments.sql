/*
title: {fr: "Échéancier d’une subvention", en: "Instalments of a grant"}
description: {fr: "Chaque versement prévu d’une subvention (sans -p grant=CODE : de toutes) : ce qui en est reçu et ce qui en est encore attendu", en: "Each instalment planned of a grant (without -p grant=CODE: of all): what of it is received and what is still expected"}
published: never
parameters:
  grant: {type: grant, optional: true}
  years: {type: years, default: last 3}
columns:
  grant:
    {label: {fr: Subvention, en: Grant}, kind: text}
  due_on:
    {label: {fr: Échéance, en: Due on}, kind: date}
  kind:
    {label: {fr: Versement, en: Instalment}, kind: text}
  condition:
    {label: {fr: Condition, en: Condition}, kind: text}
  planned:
    {label: {fr: Prévu, en: Planned}, kind: amount, additivity: sum}
  received:
    {label: {fr: Reçu, en: Received}, kind: amount, additivity: sum,
     definition: {fr: "Ce qui est reçu de la subvention solde les échéances les plus anciennes d’abord", en: "What is received of the grant settles the oldest instalments first"}}
  expected:
    {label: {fr: Encore attendu, en: Still expected}, kind: amount, additivity: sum,
     definition: {fr: "Prévu moins reçu", en: "Planned less received"}}
  late:
    {label: {fr: En retard, en: Late}, kind: boolean}
  bank:
    {label: {fr: Banque, en: Bank}, kind: text,
     definition: {fr: "Ce qui était à payer est sur un relevé, et personne ne l’a saisi", en: "What was to be paid is on a statement, and nobody has typed it"}}
*/
-- What the bank shows and nobody has typed has come.
with shown as (
  select distinct coalesce(to_type_for, "grant") as "grant", at_bank from bank_match_rows()
)
select
  "grant",
  due_on,
  instalment_label(kind, getvariable('lang')) as kind,
  instalment_label(kind, 'fr') as kind_in_id,
  condition,
  null::varchar as condition_in_id,
  amount as planned,
  if(receipts_given, amount - least(amount, greatest(until_here - received, 0)), null) as received,
  if(receipts_given, null, no_receipts_label(getvariable('lang'))) as received_note,
  if(receipts_given, least(amount, greatest(until_here - received, 0)), null) as expected,
  if(receipts_given, null, no_receipts_label(getvariable('lang'))) as expected_note,
  late and not coalesce(payable <= received + at_bank, false) as late,
  null::varchar as late_in_id,
  case when late and payable <= received + at_bank then if(getvariable('lang') = 'en', 'The bank shows it', 'La banque le montre') end as bank,
  null::varchar as bank_in_id
from instalments_on(getvariable('as_of'))
left join shown using ("grant")
where getvariable('grant') is null or "grant" = getvariable('grant')
order by "grant", due_on nulls last, kind

-- rows: each instalment
select
  delivery_id, source, sheet, source_row, due_on, due_on as day, "grant", concat_ws(' – ', "grant", instalment_label(kind, getvariable('lang'))) as about,
  amount as planned,
  amount - least(amount, greatest(until_here - received, 0)) as received,
  amount as received_said,
  least(amount, greatest(until_here - received, 0)) as expected,
  amount as expected_said
from instalments_on(getvariable('as_of'))
where getvariable('grant') is null or "grant" = getvariable('grant')

/*
title: {fr: "Encaissements attendus", en: "Cash expected"}
description: {fr: "Versements prévus et non encore reçus, par échéance ; les sommes reçues soldent les plus anciens d’abord", en: "Instalments planned and not received yet, by due date; money received settles the oldest first"}
parameters:
  years: {type: years, default: last 3}
columns:
  due_on:
    {label: {fr: Échéance, en: Due on}, kind: date}
  grant:
    {label: {fr: Subvention, en: Grant}, kind: text}
  funder:
    {label: {fr: Financeur, en: Funder}, kind: text}
  purpose:
    {label: {fr: Objet, en: Purpose}, kind: text}
  kind:
    {label: {fr: Versement, en: Instalment}, kind: text}
  planned:
    {label: {fr: Prévu, en: Planned}, kind: amount, additivity: sum}
  expected:
    {label: {fr: Encore attendu, en: Still expected}, kind: amount, additivity: sum,
     definition: {fr: "Prévu moins ce qui a déjà été reçu de cette subvention", en: "Planned less what was already received of this grant"}}
  condition:
    {label: {fr: Condition, en: Condition}, kind: text}
  late:
    {label: {fr: En retard, en: Late}, kind: boolean,
     definition: {fr: "L’échéance est passée, et ce qui était à payer d’ici là n’est ni reçu ni à la banque ; d’une aide au remboursement n’est à payer que sa part de ce qui était déclaré à l’échéance et n’est pas écarté", en: "The due date is past and what was to be paid by then is neither received nor at the bank; of a reimbursement only its share of what was declared by the due date and not disallowed is to be paid"}}
  bank:
    {label: {fr: Pourquoi pas, en: Why not}, kind: text,
     definition: {fr: "Pourquoi une échéance passée n’est pas en retard : ce qui était à payer est sur un relevé et personne ne l’a saisi, ou rien de plus n’est à payer de ce qui est déclaré", en: "Why a due date that is past is not late: what was to be paid is on a statement and nobody has typed it, or nothing more is to be paid of what was declared"}}
*/
-- What the bank shows and nobody has typed has come.
with shown as (
  select distinct coalesce(to_type_for, "grant") as "grant", at_bank from bank_match_rows()
)
select
  due_on,
  "grant",
  funder,
  p.purpose,
  null::varchar as purpose_in_id,
  instalment_label(kind, getvariable('lang')) as kind,
  instalment_label(kind, 'fr') as kind_in_id,
  amount as planned,
  if(receipts_given, least(amount, greatest(until_here - received, 0)), null) as expected,
  if(receipts_given, null, no_receipts_label(getvariable('lang'))) as expected_note,
  condition,
  late and not coalesce(payable <= received + at_bank, false) as late,
  null::varchar as late_in_id,
  case
    when late and payable <= received + at_bank then if(getvariable('lang') = 'en', 'The bank shows it', 'La banque le montre')
    when not late and receipts_given and due_on <= getvariable('as_of')
      then if(getvariable('lang') = 'en', 'Nothing more to be paid of what was declared', 'Rien de plus à payer de ce qui est déclaré')
  end as bank,
  null::varchar as bank_in_id
from instalments_on(getvariable('as_of'))
left join shown using ("grant")
left join grant_purposes(getvariable('as_of')) p using ("grant")
where until_here > received
order by due_on nulls last, "grant", kind

-- rows: each instalment
select
  delivery_id, source, sheet, source_row, due_on, due_on as day, "grant", concat_ws(' – ', "grant", instalment_label(kind, getvariable('lang'))) as about,
  amount as planned,
  least(amount, greatest(until_here - received, 0)) as expected,
  amount as expected_said
from instalments_on(getvariable('as_of'))
where until_here > received

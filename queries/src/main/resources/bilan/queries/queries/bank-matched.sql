/*
title: {fr: "Ce que la banque a payé", en: "What the bank has paid"}
description: {fr: "Chaque crédit de la banque qui paie une subvention : l’encaissement ou le versement prévu, et pourquoi ; toutes années", en: "Each credit of the bank that pays a grant: the receipt or the planned instalment, and why; all years"}
published: never
parameters:
  years: {type: years, default: last 3}
  grant: {type: grant, optional: true, label: {fr: Subvention, en: Grant}}
columns:
  line:
    {label: {fr: Ligne bancaire, en: Bank line}, kind: text}
  booked_on:
    {label: {fr: Date d’opération, en: Booked on}, kind: date}
  account:
    {label: {fr: Compte bancaire, en: Bank account}, kind: text}
  amount:
    {label: {fr: Montant, en: Amount}, kind: amount, additivity: none}
  grant:
    {label: {fr: Subvention, en: Grant}, kind: text}
  receipt:
    {label: {fr: Encaissement, en: Receipt}, kind: text}
  received:
    {label: {fr: Montant saisi, en: Amount typed}, kind: amount, additivity: none}
  paid_on:
    {label: {fr: "Saisi, ou prévu le", en: "Typed, or due on"}, kind: date}
  matched:
    {label: {fr: Rapproché, en: Matched}, kind: amount, additivity: sum,
     definition: {fr: "Part du crédit qui paie cet encaissement", en: "What of the credit pays this receipt"}}
  state:
    {label: {fr: État, en: State}, kind: text}
  found:
    {label: {fr: Constat, en: Finding}, kind: text}
*/
select
  line,
  booked_on,
  account,
  amount::decimal(38, 2) as amount,
  "grant",
  receipt,
  received::decimal(38, 2) as received,
  coalesce(received_on, due_on) as paid_on,
  matched::decimal(38, 2) as matched,
  case state
    when 'decided' then if(getvariable('lang') = 'en', 'Decided', 'Décidé')
    when 'matched' then if(getvariable('lang') = 'en', 'Matched', 'Rapproché')
    when 'differs' then if(getvariable('lang') = 'en', 'Other amount', 'Autre montant')
    else if(getvariable('lang') = 'en', 'Not typed yet', 'Pas encore saisi')
  end as state,
  case state
    when 'decided' then 'Décidé'
    when 'matched' then 'Rapproché'
    when 'differs' then 'Autre montant'
    else 'Pas encore saisi'
  end as state_in_id,
  reason as found
from bank_match_rows()
where state in ('decided', 'matched', 'differs', 'planned')
  and (getvariable('grant') is null or "grant" = getvariable('grant'))
order by booked_on, account, line, paid_on, receipt

-- rows: the lines of the bank, and the receipts that they pay
select line_delivery_id as delivery_id, line_source as source, line_sheet as sheet, line_row as source_row, booked_on as day,
  line, "grant", receipt, received::decimal(38, 2) as received, coalesce(received_on, due_on) as paid_on, concat_ws(' – ', "grant", account, label) as about, amount::decimal(38, 2) as amount, matched::decimal(38, 2) as matched
from bank_match_rows()
where state in ('decided', 'matched', 'differs', 'planned')
  and (getvariable('grant') is null or "grant" = getvariable('grant'))

/*
title: {fr: "Ce que la banque ne dit pas", en: "What the bank does not tell"}
description: {fr: "Crédits de financeurs sans encaissement, encaissements que la banque ne montre pas, lignes à départager, toutes années : à compléter et à importer comme feuille « Rapprochements bancaires »", en: "Credits of funders without a receipt, receipts that the bank does not show, lines to choose for, all years: to be filled in and ingested as the sheet of bank decisions"}
published: never
parameters:
  years: {type: years, default: last 3}
  grant: {type: grant, optional: true, label: {fr: Subvention, en: Grant}}
columns:
  line:
    {label: {fr: Ligne bancaire, en: Bank line}, kind: text}
  receipt:
    {label: {fr: Encaissement, en: Receipt}, kind: text}
  grant:
    {label: {fr: Subvention, en: Grant}, kind: text}
  decided_by:
    {label: {fr: Décidé par, en: Decided by}, kind: text}
  reason:
    {label: {fr: Motif, en: Reason}, kind: text}
  booked_on:
    {label: {fr: Date d’opération, en: Booked on}, kind: date}
  amount:
    {label: {fr: Montant de la ligne, en: Amount of the line}, kind: amount, additivity: none}
  label:
    {label: {fr: Libellé, en: Label}, kind: text}
  received_on:
    {label: {fr: Reçu le, en: Received on}, kind: date}
  received:
    {label: {fr: Montant saisi, en: Amount typed}, kind: amount, additivity: none}
  found:
    {label: {fr: Constat, en: Finding}, kind: text}
*/
select
  line,
  receipt,
  "grant",
  null::varchar as decided_by,
  null::varchar as reason,
  booked_on,
  amount::decimal(38, 2) as amount,
  label,
  received_on,
  received::decimal(38, 2) as received,
  bank_match_rows.reason as found
from bank_match_rows() as bank_match_rows
where state in ('doubtful', 'unexplained', 'payback', 'missing', 'void')
  and (getvariable('grant') is null or "grant" = getvariable('grant'))
order by coalesce(booked_on, received_on), line, receipt

-- rows: the lines of the bank, and the receipts that none explains
select coalesce(line_delivery_id, receipt_delivery_id, decision_delivery_id) as delivery_id, coalesce(line_source, receipt_source, decision_source) as source,
  coalesce(line_sheet, receipt_sheet, decision_sheet) as sheet, coalesce(line_row, receipt_row, decision_row) as source_row,
  coalesce(booked_on, received_on) as day, concat_ws(' – ', "grant", label) as about, line, receipt, "grant",
  amount::decimal(38, 2) as amount, received::decimal(38, 2) as received
from bank_match_rows()
where state in ('doubtful', 'unexplained', 'payback', 'missing', 'void')
  and (getvariable('grant') is null or "grant" = getvariable('grant'))

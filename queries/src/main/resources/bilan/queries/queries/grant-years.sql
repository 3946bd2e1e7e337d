/*
title: {fr: "Les exercices d’une subvention", en: "Fiscal years of a grant"}
description: {fr: "Par subvention et exercice : rattaché, dépensé, reçu, et ce que les comptes devraient en garder à la clôture", en: "By grant and fiscal year: attributed, spent, received, and what the accounts should hold of it at year end"}
published: never
parameters:
  grant: {type: grant, optional: true}
  years: {type: years, default: last 3}
columns:
  grant:
    {label: {fr: Subvention, en: Grant}, kind: text}
  year:
    {label: {fr: Année, en: Year}, kind: year}
  attributed:
    {label: {fr: Rattaché, en: Attributed}, kind: amount, additivity: sum,
     definition: {fr: "Montants par exercice, sinon au prorata des jours de la convention", en: "Amounts by fiscal year, else by the days of the agreement"}}
  spent:
    {label: {fr: Dépensé, en: Spent}, kind: amount, additivity: sum,
     definition: {fr: "Dépenses de l’exercice affectées à la subvention, TVA récupérable déduite", en: "Expenses of the year allocated to the grant, less recoverable tax"}}
  received:
    {label: {fr: Reçu, en: Received}, kind: amount, additivity: sum}
  held:
    {label: {fr: "Fonds dédiés (calculés)", en: "Dedicated funds (reckoned)"}, kind: amount, additivity: last,
     definition: {fr: "D’une subvention affectée : rattaché jusque-là moins dépensé jusque-là (compte 19)", en: "Of a restricted grant: attributed so far less spent so far (account 19)"}}
  moved:
    {label: {fr: "689 moins 789", en: "689 less 789"}, kind: amount, additivity: none,
     definition: {fr: "Ce dont les fonds dédiés calculés changent dans l’exercice : report (689) s’il est positif, utilisation (789) s’il est négatif", en: "By how much the reckoned dedicated funds change in the year: carried forward (689) if positive, used (789) if negative"}}
  advance:
    {label: {fr: "Reçu d’avance", en: "Received ahead"}, kind: amount, additivity: last,
     definition: {fr: "Reçu jusque-là au-delà du rattaché jusque-là (487, ou 441 créditeur)", en: "Received so far beyond what is attributed so far (487, or 441 in credit)"}}
  receivable:
    {label: {fr: "À recevoir", en: Receivable}, kind: amount, additivity: last,
     definition: {fr: "Rattaché jusque-là au-delà du reçu jusque-là (441)", en: "Attributed so far beyond what is received so far (441)"}}
*/
select
  "grant",
  fiscal_year as year,
  attributed,
  spent,
  received,
  if(receipts_given, null, no_receipts_label(getvariable('lang'))) as received_note,
  held,
  moved,
  advance,
  if(receipts_given, null, no_receipts_label(getvariable('lang'))) as advance_note,
  receivable,
  if(receipts_given, null, no_receipts_label(getvariable('lang'))) as receivable_note
from grant_years_reckoned(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
where fiscal_year between getvariable('first_year') and getvariable('last_year')
  and (getvariable('grant') is null or "grant" = getvariable('grant'))
order by "grant", year

-- rows: amounts attributed, expenses and allocations, receipts; those of all years so far for a balance
select r.delivery_id, r.source, r.sheet, r.source_row, r.day, r."grant" as about, r."grant", r.fiscal_year as year, r.attributed, r.spent, r.received,
  null::decimal(38, 6) as held, null::decimal(38, 6) as advance, null::decimal(38, 6) as receivable
from grant_year_rows(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) r
where getvariable('grant') is null or r."grant" = getvariable('grant')
union all by name
select r.delivery_id, r.source, r.sheet, r.source_row, r.day, r."grant" as about, r."grant", y.fiscal_year as year,
  if(y.held > 0, coalesce(r.attributed, 0) - coalesce(r.spent, 0), null) as held,
  if(y.advance > 0, coalesce(r.received, 0) - coalesce(r.attributed, 0), null) as advance,
  if(y.receivable > 0, coalesce(r.attributed, 0) - coalesce(r.received, 0), null) as receivable
from grant_years_reckoned(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) y
join grant_year_rows(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) r on r."grant" = y."grant" and r.fiscal_year <= y.fiscal_year
where getvariable('grant') is null or y."grant" = getvariable('grant')

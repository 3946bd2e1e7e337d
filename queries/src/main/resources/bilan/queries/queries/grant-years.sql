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
with attributed as (
  select delivery_id, source, sheet, source_row, day, "grant", fiscal_year as year, amount as attributed
  from grant_share_rows(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where stands and fiscal_year is not null
),
parts as (
  select *, null::decimal(38, 6) as spent, null::decimal(38, 6) as received from attributed
  union all by name
  select delivery_id, source, sheet, source_row, day, "grant", fiscal_year as year, part as spent
  from grant_costs(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where left_out is null and fiscal_year is not null
  union all by name
  select delivery_id, source, sheet, source_row, received_on as day, "grant", fiscal_year_of(received_on) as year, amount as received
  from receipts
  where received_on <= getvariable('as_of')
),
-- A grant is followed until the last fiscal year that has begun.
kept as (
  select p.*, g.restricted
  from parts p
  join grants_on(getvariable('as_of')) g on g."grant" = p."grant"
  where g.stands
    and p.year <= fiscal_year_of(getvariable('as_of'))
    and (getvariable('grant') is null or p."grant" = getvariable('grant'))
),
spans as (
  select "grant", any_value(restricted) as restricted, unnest(range(min(year), least(fiscal_year_of(getvariable('as_of')), max(year)) + 1)) as year
  from kept
  group by "grant"
),
sums as (
  select
    s."grant", s.year, s.restricted,
    coalesce(sum(k.attributed), 0) as attributed,
    coalesce(sum(k.spent), 0) as spent,
    coalesce(sum(k.received), 0) as received
  from spans s
  left join kept k on k."grant" = s."grant" and k.year = s.year
  group by all
),
cumulated as (
  select
    *,
    sum(attributed) over so_far as attributed_so_far,
    sum(spent) over so_far as spent_so_far,
    sum(received) over so_far as received_so_far
  from sums
  window so_far as (partition by "grant" order by year)
),
told as (
  select exists (select 1 from expenses) as expenses, exists (select 1 from receipts) as receipts,
    if(getvariable('lang') = 'en', 'no receipt was given (sheet “Receipts” of the funding)', 'aucun versement n’a été fourni (feuille « Encaissements » des financements)') as no_receipt
),
-- Never below nothing: what is spent beyond a grant is another's money.
funds as (
  select *, if(restricted and expenses, greatest(attributed_so_far - spent_so_far, 0), null) as held
  from cumulated
  cross join told
)
select
  "grant",
  year,
  attributed,
  if(expenses, spent, null) as spent,
  if(receipts, received, null) as received,
  if(receipts, null, no_receipt) as received_note,
  held,
  held - coalesce(lag(held) over (partition by "grant" order by year), 0) as moved,
  if(receipts, greatest(received_so_far - attributed_so_far, 0), null) as advance,
  if(receipts, null, no_receipt) as advance_note,
  if(receipts, greatest(attributed_so_far - received_so_far, 0), null) as receivable,
  if(receipts, null, no_receipt) as receivable_note
from funds
where year between getvariable('first_year') and getvariable('last_year')
order by "grant", year

-- rows: amounts attributed, expenses and allocations, receipts
with attributed as (
  select delivery_id, source, sheet, source_row, day, "grant", fiscal_year as year, amount as attributed
  from grant_share_rows(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where stands and fiscal_year is not null
),
parts as (
  select *, null::decimal(38, 6) as spent, null::decimal(38, 6) as received from attributed
  union all by name
  select delivery_id, source, sheet, source_row, day, "grant", fiscal_year as year, part as spent
  from grant_costs(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where left_out is null and fiscal_year is not null
  union all by name
  select delivery_id, source, sheet, source_row, received_on as day, "grant", fiscal_year_of(received_on) as year, amount as received
  from receipts
  where received_on <= getvariable('as_of')
),
-- A grant is followed until the last fiscal year that has begun.
kept as (
  select p.*, g.restricted
  from parts p
  join grants_on(getvariable('as_of')) g on g."grant" = p."grant"
  where g.stands
    and p.year <= fiscal_year_of(getvariable('as_of'))
    and (getvariable('grant') is null or p."grant" = getvariable('grant'))
)
select delivery_id, source, sheet, source_row, day, "grant" as about, "grant", year, attributed, spent, received
from kept

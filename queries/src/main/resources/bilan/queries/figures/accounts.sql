/*
title: {fr: "Comptes de résultat : une ligne par compte, ou par écriture du grand livre", en: "Income statements: a row an account, or a ledger entry"}
dataset: funding
yearly: true
given: {by: year, none: figure.no_accounts, others: figure.other_accounts, calendar: figure.calendar_accounts}
dimensions:
  account: {label: {fr: Compte, en: Account}}
columns:
  axis: {label: {fr: "Axe", en: "Axis"}}
  income: {label: {fr: "Produit, ou charge en négatif", en: "Income, or a cost below zero"}, unit: EUR}
  own: {label: {fr: "Ressource propre", en: "Own resource"}}
  any_income: {label: {fr: "Compte de produits", en: "Income account"}}
  by_axis: {label: {fr: "Charges réparties par axe", en: "Costs told by axis"}}
  mediation_share: {label: {fr: "Part de la médiation", en: "Share of mediation"}}
*/
-- Income is positive. Where charges have an axis, those of mediation and a share of the structure's are its cost.
with lines as (
  select
    *,
    bool_or(axis is not null) filter (where account[1] = '6') over (partition by fiscal_year) as by_axis
  from income_statement_rows(getvariable('as_of'), getvariable('first_month'))
  where fiscal_year is not null
)
select
  delivery_id, source, sheet, source_row, place,
  fiscal_year_start(fiscal_year, getvariable('first_month'))::date as day, entry_date, about,
  fiscal_year, account, axis, income, by_axis,
  regexp_matches(account, getvariable('own_accounts'))
    and not regexp_matches(account, getvariable('own_accounts_without')) as own,
  regexp_matches(account, getvariable('income_accounts'))
    and not regexp_matches(account, getvariable('income_accounts_without')) as any_income,
  case
    when not coalesce(by_axis, false) or axis = 'mediation' then 1
    when axis = 'structure' then nullif(getvariable('structure_share')::decimal(18, 6), 0)
  end as mediation_share,
  null::varchar as apart
from lines

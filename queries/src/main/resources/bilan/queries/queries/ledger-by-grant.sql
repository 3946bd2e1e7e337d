/*
title: {fr: "La comptabilité, subvention par subvention", en: "The ledger, grant by grant"}
description: {fr: "Ce que la comptabilité (FEC) rattache à chaque subvention, par une clé comptable ou par la pièce, et ce qu’elle ne rattache à aucune", en: "What the ledger (FEC) ties to each grant, by a key or by the voucher, and what it ties to none"}
published: never
parameters:
  years: {type: years, default: last 3}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  grant:
    {label: {fr: Subvention, en: Grant}, kind: text}
  entries:
    {label: {fr: Écritures, en: Entries}, kind: count, additivity: sum, persons: false}
  costs:
    {label: {fr: Charges, en: Costs}, kind: amount, additivity: sum,
     definition: {fr: "Comptes 6, sans le 689", en: "Accounts 6, without 689"}}
  income:
    {label: {fr: "Produit", en: "Income"}, kind: amount, additivity: sum,
     definition: {fr: "Comptes 74, et 7551 des financeurs privés", en: "Accounts 74, and 7551 of private funders"}}
  carried_forward:
    {label: {fr: "Reporté (689)", en: "Carried forward (689)"}, kind: amount, additivity: sum}
  used:
    {label: {fr: "Utilisé (789)", en: "Used (789)"}, kind: amount, additivity: sum}
*/
with tied as materialized (
  from ledger_ties(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
),
income_accounts as materialized (
  from grant_income(getvariable('grant_accounts'))
),
moved as (
  select
    fiscal_year as year, "grant", how = 'torn' as is_torn,
    count(*) as entries,
    coalesce(-sum(income) filter (where account[1] = '6' and account[1:3] <> '689'), 0) as costs,
    coalesce(sum(income) filter (where (fiscal_year, account) in (from income_accounts)), 0) as income,
    coalesce(-sum(income) filter (where account[1:3] = '689'), 0) as carried_forward,
    coalesce(sum(income) filter (where account[1:3] = '789'), 0) as used
  from tied
  where (account[1] = '6' or account[1:3] = '789' or (fiscal_year, account) in (from income_accounts))
    and fiscal_year between getvariable('first_year') and getvariable('last_year')
  group by all
)
select
  year,
  case
    when "grant" is not null then "grant"
    when is_torn then if(getvariable('lang') = 'en', '(two keys)', '(deux clés)')
    else if(getvariable('lang') = 'en', '(tied to none)', '(à aucune)')
  end as "grant",
  coalesce("grant", if(is_torn, '(deux clés)', '(à aucune)')) as grant_in_id,
  entries,
  costs,
  income,
  carried_forward,
  used
from moved
where exists (select 1 from tied where "grant" is not null)
order by year, is_torn nulls first, moved."grant" nulls last

-- rows: each entry
with income_accounts as materialized (
  from grant_income(getvariable('grant_accounts'))
)
select
  delivery_id, source, sheet, source_row, entry_date as day, concat_ws(' ', account, label) as about, fiscal_year as year,
  coalesce("grant", if(how = 'torn', if(getvariable('lang') = 'en', '(two keys)', '(deux clés)'), if(getvariable('lang') = 'en', '(tied to none)', '(à aucune)'))) as "grant",
  1 as entries,
  if(account[1] = '6' and account[1:3] <> '689', -income, null) as costs,
  if((fiscal_year, account) in (from income_accounts), income, null) as income,
  if(account[1:3] = '689', -income, null) as carried_forward,
  if(account[1:3] = '789', income, null) as used
from ledger_ties(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
where account[1] = '6' or account[1:3] = '789' or (fiscal_year, account) in (from income_accounts)

/*
code: GRANT-60
severity: warning
risk: none
title:
  fr: "comptes et financements en désaccord"
  en: "accounts and funding differ"
message:
  fr: "{subject} : {accounts} à {booked:euros}, subventions de fonctionnement et de projet rattachées à {attributed:euros}"
  en: "{subject}: {accounts} at {booked:euros}, operating and project grants attributed at {attributed:euros}"
cause:
  fr: "produit constaté d’avance (487) non passé, subvention absente de la liste, ou dates de convention fausses"
  en: "deferred income (487) not booked, a grant missing from the list, or wrong dates of an agreement"
cure:
  fr: "Comparer subvention par subvention ; passer l’écriture qui manque, ou compléter la liste"
  en: "Compare grant by grant; book the missing entry, or complete the list"
*/
with income_accounts as materialized (
  from grant_income(getvariable('grant_accounts'))
),
booked_rows as (
  select fiscal_year, account, income as amount, income as said, entry_date as day, delivery_id, source, sheet, source_row
  from income_statement_rows(getvariable('as_of'), getvariable('first_month'))
  where (fiscal_year, account) in (from income_accounts)
),
attributed_rows as (
  select r.fiscal_year, r.amount, r.said, r.day, r.delivery_id, r.source, r.sheet, r.source_row
  from grant_share_rows(getvariable('as_of'), getvariable('first_month')) r
  join known k using ("grant")
  where k.stands and k.nature is distinct from 'investment' and k.nature is distinct from 'in_kind'
),
compared as (
  select fiscal_year, sum(booked) as booked, sum(attributed) as attributed, sign(sum(booked) - sum(attributed)) as direction
  from (
    select fiscal_year, amount as booked, 0 as attributed from booked_rows
    union all
    select fiscal_year, 0, amount from attributed_rows
  )
  where fiscal_year_end(fiscal_year, getvariable('first_month')) <= getvariable('as_of')
    and fiscal_year in (select fiscal_year from income_statements(getvariable('as_of'), getvariable('first_month')))
  group by fiscal_year
  having abs(sum(booked) - sum(attributed)) > 1
),
-- A private funder's grant is in 7551.
named as (
  select
    fiscal_year,
    if(getvariable('lang') = 'en', if(count(distinct account[1:2]) > 1, 'accounts ', 'account '), if(count(distinct account[1:2]) > 1, 'comptes ', 'compte '))
      || array_to_string(list_sort(list(distinct if(account[1:2] = '74', '74', account[1:4]))), if(getvariable('lang') = 'en', ' and ', ' et ')) as accounts
  from booked_rows
  group by fiscal_year
)
select
  null::varchar as "grant", fiscal_year_label(c.fiscal_year) as subject, c.direction * r.amount as amount, r.said, r.day, r.delivery_id, r.source, r.sheet, r.source_row, c.booked, c.attributed,
  coalesce(n.accounts, if(getvariable('lang') = 'en', 'account 74', 'compte 74')) as accounts
from compared c
left join named n using (fiscal_year)
join (
  select * exclude (account) from booked_rows
  union all by name
  select * replace (-amount as amount) from attributed_rows
) r using (fiscal_year)
where exists (select 1 from known)
  and getvariable('place') is null

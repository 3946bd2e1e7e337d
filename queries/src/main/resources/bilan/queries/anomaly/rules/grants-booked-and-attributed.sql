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
-- A private funder's grant is in 7551.
with named as (
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
from year_books c
left join named n using (fiscal_year)
join (
  select * exclude (account) from booked_rows
  union all by name
  select * replace (-amount as amount) from attributed_rows
) r using (fiscal_year)
where exists (select 1 from known)
  and not c.is_explained
  and getvariable('place') is null

/*
code: GRANT-78
severity: warning
risk: none
title:
  fr: "441 créditeur, 487 non passé"
  en: "441 in credit, 487 not booked"
message:
  fr: "{about} : 441 finit l’exercice {year} créditeur de {ahead:euros}, reçus d’avance et laissés hors du 487"
  en: "{about}: 441 ends the year {year} in credit by {ahead:euros}, received ahead and left out of 487"
cause:
  fr: "produit constaté d’avance non passé à la clôture"
  en: "deferred income not booked at the closing"
cure:
  fr: "Débiter 441, créditer 487 : {ahead:euros}"
  en: "Debit 441, credit 487: {ahead:euros}"
*/
-- By grant where each entry of 441 has a key, else all of them together. A balance that stays is told of its last year.
with asked as (
  select y.*, not exists (
      select 1 from book_entries e where e.account[1:3] = '441' and e.fiscal_year between y.first_year and y.fiscal_year and e.how is distinct from 'key'
    ) as by_grant
  from book_years y
  where y.is_known
),
entries as (
  select a.fiscal_year, if(a.by_grant, e."grant", null) as "grant", e.*  exclude (fiscal_year, "grant")
  from asked a
  join book_entries e on e.account[1:3] = '441' and e.fiscal_year between a.first_year and a.fiscal_year
),
balances as (
  select "grant", fiscal_year, -sum(moved) as credited
  from entries
  group by all
),
-- What is credited beyond what was received is told by itself.
ahead as (
  select b."grant", b.fiscal_year, coalesce(sum(g.gap), 0) as beyond, b.credited + coalesce(sum(g.gap), 0) as ahead
  from balances b
  left join known k on k."grant" = b."grant"
  left join book_gaps g on g."grant" = b."grant" and g.line = '441' and g.gap < 0 and g.fiscal_year <= b.fiscal_year
  where (b."grant" is null or (k.stands and k.nature is distinct from 'investment'))
  group by b."grant", b.fiscal_year, b.credited
),
last_of as (
  select *
  from ahead a
  where a.ahead > 0.005
    and not exists (select 1 from ahead n where n."grant" is not distinct from a."grant" and n.fiscal_year = a.fiscal_year + 1 and n.ahead > 0.005)
),
rows_of as (
  select "grant", fiscal_year, -moved as amount, income as said, entry_date as day, delivery_id, source, sheet, source_row from entries
  union all
  select l."grant", l.fiscal_year, l.beyond, s.total, s.day, s.delivery_id, s.source, s.sheet, s.source_row
  from last_of l
  join settled s on s."grant" = l."grant"
  where l.beyond <> 0
)
select
  l."grant", concat_ws(' ', l."grant", fiscal_year_label(l.fiscal_year)) as subject, r.amount, r.said, r.day, r.delivery_id, r.source, r.sheet, r.source_row,
  coalesce(l."grant", if(getvariable('lang') = 'en', 'Grants', 'Subventions')) as about, fiscal_year_label(l.fiscal_year) as year, l.ahead
from last_of l
join rows_of r on r."grant" is not distinct from l."grant" and r.fiscal_year = l.fiscal_year
where getvariable('place') is null

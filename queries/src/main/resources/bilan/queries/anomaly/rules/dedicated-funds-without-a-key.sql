/*
code: GRANT-91
severity: warning
risk: none
title:
  fr: "fonds dédiés {year}, subventions sans clé"
  en: "dedicated funds of {year}, grants without a key"
message:
  fr: "{year} : fonds dédiés (194, 195) de {booked:euros} dans les comptes, de {reckoned:euros} pour {names}"
  en: "{year}: dedicated funds (194, 195) of {booked:euros} in the books, of {reckoned:euros} for {names}"
cause:
  fr: "écriture de clôture absente ou fausse, ou pièces non affectées à leur subvention"
  en: "an entry of the closing is missing or wrong, or vouchers are not allocated to their grant"
cure:
  fr: "{entry} : {missing:euros} ; une clé comptable par subvention dira laquelle"
  en: "{entry}: {missing:euros}; a ledger key for each grant will tell which"
*/
-- Restricted grants that the ledger does not tell apart, against the dedicated funds that no key names.
with moves as (
  select
    e.fiscal_year, e.moved as amount, e.income as said, e.entry_date as day, e.delivery_id, e.source, e.sheet, e.source_row
  from book_entries e
  where e.account[1:3] in ('194', '195') and e.how is null and not e.opens
),
expected as (
  select r.fiscal_year, r."grant", r.moved
  from grant_years_reckoned(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) r
  where r.moved is not null and r.nature is distinct from 'investment' and r.nature is distinct from 'in_kind'
    and (r."grant", r.fiscal_year) not in (select ("grant", fiscal_year) from book_lines where line = '19')
),
compared as (
  select
    y.fiscal_year,
    coalesce((select sum(amount) from moves m where m.fiscal_year = y.fiscal_year), 0) as booked,
    sum(e.moved) as reckoned,
    string_agg(e."grant", ', ' order by e."grant") as names
  from book_years y
  join expected e using (fiscal_year)
  group by y.fiscal_year
),
wrong as (
  select *, booked - reckoned as gap from compared where abs(booked - reckoned) > 0.005
),
parts_of as (
  select fiscal_year, null::varchar as "grant", amount, said, day, delivery_id, source, sheet, source_row from moves
  union all
  select e.fiscal_year, e."grant", -e.moved, s.total, s.day, s.delivery_id, s.source, s.sheet, s.source_row
  from expected e
  join settled s on s."grant" = e."grant"
)
select
  null::varchar as "grant", fiscal_year_label(w.fiscal_year) as subject, sign(w.gap) * p.amount as amount, p.said, p.day, p.delivery_id, p.source, p.sheet, p.source_row,
  fiscal_year_label(w.fiscal_year) as year, w.booked, w.reckoned, abs(w.gap) as missing, w.names,
  if(getvariable('lang') = 'en', 'Debit ', 'Débiter ') || case when w.gap > 0 then '19' when w.booked < 0 then '789' else '689' end
    || if(getvariable('lang') = 'en', ', credit ', ', créditer ') || case when w.gap < 0 then '19' when w.booked > 0 then '689' else '789' end as entry
from wrong w
join parts_of p using (fiscal_year)
where getvariable('place') is null

/*
code: GRANT-90
severity: warning
risk: none
title:
  fr: "à-nouveaux {year} qui ne reprennent pas la clôture"
  en: "opening entries of {year} that differ from the closing"
message:
  fr: "{about} : {opened:euros} à l’ouverture de {year}, {closed:euros} à la clôture d’avant"
  en: "{about}: {opened:euros} at the opening of {year}, {closed:euros} at the closing before"
cause:
  fr: "écriture passée après l’export de l’exercice précédent, ou à-nouveaux saisis à la main"
  en: "an entry after the last year was exported, or opening entries typed by hand"
cure:
  fr: "{entry} ; sinon exporter de nouveau l’exercice précédent"
  en: "{entry}; else export the last year again"
*/
-- By account (three digits), and by grant where all of its opening entries have a key. Funds and the result (10 to 12)
-- move when it is allocated.
with years as (
  select y.fiscal_year, y.fiscal_year - 1 as before, b.first_year as since
  from (select distinct fiscal_year from opening_entries) y
  join book_years b on b.fiscal_year = y.fiscal_year - 1 and b.is_known
),
sides as (
  select
    y.fiscal_year, l.account[1:3] as account, l.entry_date, coalesce(l.debit, 0) - coalesce(l.credit, 0) as balance, 1 as side,
    l.delivery_id, l.source, l.sheet, l.source_row
  from years y
  join opening_entries l on l.fiscal_year = y.fiscal_year
  union all
  select
    y.fiscal_year, l.account[1:3], l.entry_date, coalesce(l.debit, 0) - coalesce(l.credit, 0), -1,
    l.delivery_id, l.source, l.sheet, l.source_row
  from years y
  join ledger_entries l on l.fiscal_year between y.since and y.before and l.account[1] between '1' and '5'
),
keyed as (
  select s.*, t."grant"
  from sides s
  left join (select * from tied where how = 'key') t
    on t.delivery_id = s.delivery_id and t.source = s.source and t.sheet is not distinct from s.sheet and t.source_row = s.source_row
  where s.account[1:2] not in ('10', '11', '12')
),
named as (
  select
    * exclude ("grant"),
    if(bool_or(side = 1 and "grant" is null) over one or not bool_or(side = 1) over one, null, "grant") as "grant"
  from keyed
  window one as (partition by fiscal_year, account)
),
uneven as (
  select fiscal_year, account, "grant", coalesce(sum(balance) filter (side = 1), 0) as opened, coalesce(sum(balance) filter (side = -1), 0) as closed, sum(balance * side) as gap
  from named
  group by all
  having abs(sum(balance * side)) > 0.005
)
select
  u."grant", concat_ws(' ', u."grant", u.account, fiscal_year_label(u.fiscal_year)) as subject, sign(u.gap) * n.side * n.balance as amount, n.balance as said, n.entry_date as day,
  n.delivery_id, n.source, n.sheet, n.source_row,
  fiscal_year_label(u.fiscal_year) as year, u.opened, u.closed,
  if(getvariable('lang') = 'en', 'account ', 'compte ') || concat_ws(' ', u.account, u."grant") as about,
  if(u.gap > 0, if(getvariable('lang') = 'en', 'Credit ', 'Créditer '), if(getvariable('lang') = 'en', 'Debit ', 'Débiter ')) || concat_ws(' ', u.account, u."grant")
    || if(getvariable('lang') = 'en', ' by €' || euros_label(abs(u.gap), 'en'), ' de ' || euros_label(abs(u.gap), 'fr') || ' €') as entry
from uneven u
join named n on n.fiscal_year = u.fiscal_year and n.account = u.account and n."grant" is not distinct from u."grant"
where getvariable('place') is null

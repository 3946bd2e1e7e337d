/*
code: GRANT-73
severity: warning
risk: none
title:
  fr: "passé à une autre subvention"
  en: "booked for another grant"
message:
  fr: "{grant}, {year} : {missing:euros} de moins dans les comptes ({account}) que calculé, et autant de plus à {other}"
  en: "{grant}, {year}: {missing:euros} less in the books ({account}) than reckoned, and as much more for {other}"
cause:
  fr: "encaissement de {grant} passé à {other}"
  en: "a receipt of {grant} booked for {other}"
cure:
  fr: "Débiter {account} {other}, créditer {account} {grant} : {missing:euros}"
  en: "Debit {account} {other}, credit {account} {grant}: {missing:euros}"
concerns: others
*/
-- The grant whose receipt it is: its income is too low, or what it has still to receive too high.
with mine as (
  select *
  from book_gaps
  where cause = 'another' and if(line = '74', gap < 0, gap > 0)
),
-- The entries of the other that are this one's receipts, if they make it up.
moved as (
  select m."grant", m.fiscal_year, m.line, e.income as amount, e.income as said, e.entry_date as day, e.delivery_id, e.source, e.sheet, e.source_row
  from mine m
  join book_entries e on e."grant" = m.other and e.line = m.line and e.fiscal_year = m.fiscal_year and e.how = 'key' and not e.opens
  where exists (
    select 1
    from receipts r
    where r."grant" = m."grant" and r.amount = e.income and e.entry_date between r.received_on - 5 and r.received_on + 15
  )
),
shown as (
  select m.* from moved m
  where exists (
    select 1 from mine g
    where g."grant" = m."grant" and g.fiscal_year = m.fiscal_year and g.line = m.line
      and abs(abs(g.gap) - (select sum(o.amount) from moved o where o."grant" = m."grant" and o.fiscal_year = m.fiscal_year and o.line = m.line)) < 0.005
  )
  union all
  select r.*
  from book_gap_rows r
  where ("grant", fiscal_year, line) in (select ("grant", fiscal_year, line) from mine)
    and not exists (
      select 1 from mine g
      where g."grant" = r."grant" and g.fiscal_year = r.fiscal_year and g.line = r.line
        and abs(abs(g.gap) - (select sum(o.amount) from moved o where o."grant" = r."grant" and o.fiscal_year = r.fiscal_year and o.line = r.line)) < 0.005
    )
)
select
  m."grant", concat_ws(' ', m."grant", m.line, fiscal_year_label(m.fiscal_year)) as subject, s.amount, s.said, s.day, s.delivery_id, s.source, s.sheet, s.source_row,
  fiscal_year_label(m.fiscal_year) as year, abs(m.gap) as missing, m.line as account, m.other, [m.other] as others
from mine m
join shown s on s."grant" = m."grant" and s.fiscal_year = m.fiscal_year and s.line = m.line

/*
code: BANK-17
severity: warning
risk: none
title:
  fr: "banque et comptes en désaccord"
  en: "bank and books disagree"
message:
  fr: "{subject} : les relevés font {at_bank:euros}, le compte 512 {in_books:euros} ; écart {gap:euros}"
  en: "{subject}: the statements make {at_bank:euros}, account 512 {in_books:euros}; difference {gap:euros}"
cause:
  fr: "ligne non comptabilisée, comptabilisée deux fois ou avec un autre montant, ou relevé incomplet"
  en: "a line not booked, booked twice or with another amount, or an incomplete statement"
cure:
  fr: "Reprendre une à une les lignes citées"
  en: "Take the rows named one by one"
*/
-- Months that all accounts of both cover whole, where no more accounts move in the books than have statements. What
-- one month has more and the next less is a matter of days.
with entries as (
  select
    date_trunc('month', entry_date)::date as month, entry_date as day, coalesce(debit, 0) - coalesce(credit, 0) as amount, account,
    delivery_id, source, sheet, source_row
  from ledger_entries
  where account[1:3] = '512' and entry_date <= getvariable('as_of') and not is_opening(journal, journal_label, label)
),
lines as (
  select date_trunc('month', booked_on)::date as month, booked_on as day, amount, account, delivery_id, source, sheet, source_row
  from bank_lines
  where booked_on <= getvariable('as_of')
),
-- A month that begins or ends far from its edge is one of which a statement shows a part.
edges as (
  select 'bank' as side, account, min(day) as first_on, max(day) as last_on from lines group by account
  union all
  select 'books', null, min(day), max(day) from entries having count(*) > 0
),
comparable as (
  select
    max(date_trunc('month', first_on + interval 24 day))::date as first_month,
    min(date_trunc('month', last_on - interval 24 day))::date as last_month
  from edges
  having count(*) filter (side = 'books') = 1
    and count(*) filter (side = 'bank') >= (select count(distinct account) from entries)
),
months as (
  select month, coalesce(l.total, 0) as at_bank, coalesce(e.total, 0) as in_books, at_bank - in_books as gap
  from (select month, sum(amount) as total from lines group by month) l
  full join (select month, sum(amount) as total from entries group by month) e using (month)
  where month between (select first_month from comparable) and (select last_month from comparable)
),
uneven as (
  select *
  from (
    select *, lag(gap, 1, 0) over (order by month) as before, lead(gap, 1, 0) over (order by month) as after from months
  )
  where gap <> 0 and gap + before <> 0 and gap + after <> 0
),
both_sides as (
  select month, day, amount, 1 as side, delivery_id, source, sheet, source_row, row_number() over (partition by month, amount order by day, source, source_row) as n from lines
  union all
  select month, day, amount, -1, delivery_id, source, sheet, source_row, row_number() over (partition by month, amount order by day, source, source_row) from entries
),
alone as (
  select *
  from both_sides
  where month in (select month from uneven)
  qualify count(*) over (partition by month, amount, n) = 1
)
select
  null::varchar as "grant", year(u.month) || '-' || lpad(month(u.month)::varchar, 2, '0') as subject, sign(u.gap) * a.side * a.amount as amount, a.amount as said, a.day,
  a.delivery_id, a.source, a.sheet, a.source_row, u.at_bank, u.in_books, u.gap
from uneven u
join alone a using (month)
where getvariable('place') is null

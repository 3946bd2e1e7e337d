/*
code: GRANT-62
severity: warning
risk: none
title:
  fr: "fonds dédiés qui ne s’enchaînent pas"
  en: "dedicated funds that do not add up"
message:
  fr: "{subject} : les comptes 194 à 196 bougent de {held:euros}, 689 moins 789 fait {carried:euros}"
  en: "{subject}: accounts 194 to 196 move by {held:euros}, 689 less 789 makes {carried:euros}"
cause:
  fr: "une moitié de l’écriture manque, ou un autre compte a été pris"
  en: "half of the entry is missing, or another account was taken"
cure:
  fr: "Reporter par débit 689, crédit 194 ; utiliser par débit 194, crédit 789"
  en: "Carry forward by debit 689, credit 194; use by debit 194, credit 789"
*/
-- What a year begins with is no movement of it.
with dated as (
  select
    *,
    coalesce(credit, 0) - coalesce(debit, 0) as balance,
    min(entry_date) over (partition by fiscal_year) as first_on
  from ledger_entries
  where entry_date <= getvariable('as_of') and fiscal_year is not null
),
moves as (
  select
    fiscal_year, entry_date, delivery_id, source, sheet, source_row, balance,
    if(account[1:2] = '19', balance, 0) as held,
    if(account[1:2] = '19', 0, -balance) as carried
  from dated
  where account[1:3] in ('689', '789')
    or (account[1:3] in ('194', '195', '196') and entry_date > first_on and not is_opening(journal, journal_label, label))
),
uneven as (
  select fiscal_year, sum(held) as held, sum(carried) as carried, sign(sum(held) - sum(carried)) as direction
  from moves
  group by fiscal_year
  having abs(sum(held) - sum(carried)) > 0.005
)
select
  null::varchar as "grant", fiscal_year_label(u.fiscal_year) as subject, u.direction * (m.held - m.carried) as amount, m.balance as said, m.entry_date as day,
  m.delivery_id, m.source, m.sheet, m.source_row, u.held, u.carried
from uneven u
join moves m using (fiscal_year)
where getvariable('place') is null

/*
code: BANK-02
severity: warning
needs: [balance]
message:
  fr: "Compte {account}, {booked_on} : le solde {balance} ne suit pas celui de la ligne d’avant ({expected} attendu, {n} {n|ligne|lignes})"
  en: "Account {account}, {booked_on}: the balance {balance} doesn't follow that of the line before ({expected} expected, {n} {n|row|rows})"
cause:
  fr: "ligne absente de l’export, ou montant mal lu"
  en: "a line that the export lacks, or a misread amount"
cure:
  fr: "Exporter de nouveau le relevé sur toute sa période"
  en: "Export the statement again over its whole period"
*/
with beside as (
  select account, booked_on, sheet, source_row, amount, balance,
    lag(balance) over one as above, lead(balance) over one as below
  from candidate
  where balance is not null
  window one as (partition by account, sheet order by source_row)
),
-- Banks write the oldest line first, or the newest.
orders as (
  select account, sheet, count(*) filter (above + amount = balance) >= count(*) filter (below + amount = balance) as is_oldest_first
  from beside
  group by account, sheet
),
breaks as (
  select b.*, if(o.is_oldest_first, above, below) + amount as expected
  from beside b join orders o using (account, sheet)
)
select sheet, min(source_row) as source_row, account, arg_min(booked_on, source_row) as booked_on, arg_min(balance, source_row)::decimal(38, 2) as balance,
  arg_min(expected, source_row)::decimal(38, 2) as expected, count(*) as n
from breaks
where expected <> balance
group by sheet, account

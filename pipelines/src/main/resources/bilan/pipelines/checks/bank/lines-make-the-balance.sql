/*
code: BANK-01
severity: warning
needs: [opening_balance, closing_balance]
message:
  fr: "Compte {account} : {opening} au départ et {moved} de lignes font {made}, le relevé dit {closing} : il manque {gap}"
  en: "Account {account}: {opening} at first and {moved} of lines make {made}, the statement says {closing}: {gap} is missing"
cause:
  fr: "ligne absente de l’export, ou montant mal lu"
  en: "a line that the export lacks, or a misread amount"
cure:
  fr: "Exporter de nouveau le relevé sur toute sa période"
  en: "Export the statement again over its whole period"
*/
with statements as (
  select account, statement, sheet, opening_balance as opening, closing_balance as closing, sum(amount) as moved, min(source_row) as source_row
  from candidate
  where opening_balance is not null and closing_balance is not null
  group by account, statement, sheet, opening_balance, closing_balance
)
select sheet, source_row, account, opening::decimal(38, 2) as opening, moved::decimal(38, 2) as moved, (opening + moved)::decimal(38, 2) as made, closing::decimal(38, 2) as closing,
  (closing - opening - moved)::decimal(38, 2) as gap
from statements
where opening + moved <> closing

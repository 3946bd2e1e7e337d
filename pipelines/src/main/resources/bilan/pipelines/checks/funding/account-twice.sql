/*
code: FUND-18
severity: warning
table: accounts
message:
  fr: "Le compte {account} ({label}) vient {times} fois dans l’exercice {fiscal_year}"
  en: "Account {account} ({label}) comes {times} times in the year {fiscal_year}"
cause:
  fr: "une ligne collée deux fois"
  en: "a row pasted twice"
cure:
  fr: "Retirer la ligne en trop"
  en: "Remove the extra row"
*/
select arg_max(sheet, source_row) as sheet, max(source_row) as source_row, account, label, fiscal_year::varchar as fiscal_year, count(*) as times
from candidate
group by fiscal_year, account, label, side, axis, place
having count(*) > 1

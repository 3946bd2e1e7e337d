/*
code: FUND-30
severity: warning
table: [accounts, budget_lines]
message:
  fr: "Le compte « {account} » n’est pas un numéro de compte"
  en: "Account « {account} » is not an account number"
cause:
  fr: "un libellé dans la colonne des comptes"
  en: "a label in the column of accounts"
cure:
  fr: "Écrire le numéro du plan comptable, par exemple 641, ou laisser vide"
  en: "Write the number of the chart of accounts, for instance 641, or leave blank"
needs: [account]
*/
select sheet, source_row, account
from candidate
where not regexp_matches(account, '^[0-9]')

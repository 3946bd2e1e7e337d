/*
code: FUND-15
severity: warning
table: [accounts, budget_lines]
message:
  fr: "Le compte {account} ({label}) est rangé en {side_fr}"
  en: "Account {account} ({label}) is filed under {side_en}"
cause:
  fr: "charges et produits intervertis : 6 et 86 sont des charges, 7 et 87 des produits"
  en: "costs and income swapped: 6 and 86 are costs, 7 and 87 income"
cure:
  fr: "Corriger le compte ou le sens"
  en: "Correct the account or the side"
needs: [account]
*/
select sheet, source_row, account, coalesce(label, '–') as label, case side when 'cost' then 'charges' else 'produits' end as side_fr,
  case side when 'cost' then 'costs' else 'income' end as side_en
from candidate
where side = case when regexp_matches(account, '^(6|86)') then 'income' when regexp_matches(account, '^(7|87)') then 'cost' end

/*
code: FUND-17
severity: warning
table: accounts
message:
  fr: "Exercice {fiscal_year} : les comptes 86 font {used} €, les comptes 87 {given} €"
  en: "Year {fiscal_year}: accounts 86 make {used} €, accounts 87 {given} €"
cause:
  fr: "bénévolat ou mise à disposition porté d’un seul côté"
  en: "volunteering or gifts in kind entered on one side only"
cure:
  fr: "Porter le même montant en 86 et en 87"
  en: "Enter the same amount under 86 and 87"
*/
select arg_min(sheet, source_row) as sheet, min(source_row) as source_row, fiscal_year::varchar as fiscal_year,
  coalesce(sum(amount) filter (account like '86%'), 0)::decimal(18, 2) as used,
  coalesce(sum(amount) filter (account like '87%'), 0)::decimal(18, 2) as given
from candidate
where regexp_matches(account, '^8[67]')
group by fiscal_year
having used <> given

/*
code: FEC-04
severity: warning
message:
  fr: "Le compte « {account} » ne commence pas par trois chiffres ({lines} {lines|ligne|lignes})"
  en: "Account « {account} » doesn't start with three digits ({lines} {lines|line|lines})"
cause:
  fr: "compte auxiliaire à la place du compte général"
  en: "an auxiliary account instead of the general one"
cure:
  fr: "Mettre le compte général dans CompteNum"
  en: "Put the general account in CompteNum"
*/
select arg_min(sheet, source_row) as sheet, min(source_row) as source_row, account, count(*) as "lines"
from candidate
where not regexp_matches(account, '^[0-9]{3}')
group by account

/*
code: FUND-26
severity: warning
table: [published_grants, published_payments]
message:
  fr: "Le SIRET {beneficiary_siret} a une clé fausse ({lines} {lines|ligne|lignes})"
  en: "SIRET {beneficiary_siret} has a wrong key ({lines} {lines|line|lines})"
cause:
  fr: "chiffre faux, ou numéro arrondi par le tableur (des zéros à la fin)"
  en: "a wrong digit, or a number rounded by the spreadsheet (zeros at its end)"
cure:
  fr: "Vérifier le numéro sur l’avis de situation de l’INSEE"
  en: "Check the number on the INSEE notice"
needs: [beneficiary_siret]
*/
with written as (
  select sheet, source_row, regexp_replace(beneficiary_siret, '[\s\x{00a0}\x{202f}.''-]', '', 'g') as beneficiary_siret
  from candidate
  where beneficiary_siret is not null
),
numbers as (
  select beneficiary_siret, arg_min(sheet, source_row) as sheet, min(source_row) as source_row, count(*) as "lines"
  from written
  where regexp_matches(beneficiary_siret, '^[0-9]{14}$')
  group by beneficiary_siret
),
keyed as (
  select *, [substr(beneficiary_siret, p, 1)::integer for p in range(1, 15)] as digits from numbers
)
select sheet, source_row, beneficiary_siret, "lines"
from keyed
-- Luhn's key; the establishments of La Poste add up their digits instead.
where list_sum([case when p % 2 = 0 then digits[p] when digits[p] > 4 then digits[p] * 2 - 9 else digits[p] * 2 end for p in range(1, 15)]) % 10 <> 0
  and not (beneficiary_siret like '356000000%' and list_sum(digits) % 5 = 0)

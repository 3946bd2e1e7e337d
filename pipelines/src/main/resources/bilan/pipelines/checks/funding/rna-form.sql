/*
code: FUND-32
severity: warning
table: [published_grants]
message:
  fr: "« {written} » n’est pas un numéro RNA : W et neuf caractères, comme W751234567 ({lines} {lines|ligne|lignes})"
  en: "\"{written}\" is no RNA number: W and nine characters, such as W751234567 ({lines} {lines|line|lines})"
cause:
  fr: "chiffre oublié, ou un autre numéro (ancien numéro de préfecture, SIREN)"
  en: "a digit is missing, or it is another number (of the prefecture, a SIREN)"
cure:
  fr: "Vérifier le numéro sur le récépissé de la préfecture"
  en: "Check the number on the prefecture's receipt"
needs: [beneficiary_rna]
*/
with identifiers as (
  select sheet, source_row, beneficiary_rna as written, upper(regexp_replace(beneficiary_rna, '[\s\x{00a0}\x{202f}.''-]', '', 'g')) as plain
  from candidate
  where beneficiary_rna is not null
)
select arg_min(sheet, source_row) as sheet, min(source_row) as source_row, written, count(*) as "lines"
from identifiers
where not regexp_matches(plain, '^W[0-9][0-9A-Z][0-9]{7}$')
group by written

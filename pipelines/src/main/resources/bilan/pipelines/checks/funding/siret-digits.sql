/*
code: FUND-31
severity: warning
table: [published_grants, published_payments]
message:
  fr: "« {written} » n’est pas un SIRET : il en faut les 14 chiffres, ou les 9 du SIREN ({lines} {lines|ligne|lignes})"
  en: "\"{written}\" is no SIRET: all 14 digits are needed, or the 9 of a SIREN ({lines} {lines|line|lines})"
cause:
  fr: "numéro que le tableur a pris pour un nombre (7,17E+13, zéros du début perdus), ou chiffre oublié"
  en: "a number that the spreadsheet rounded (7.17E+13, leading zeros lost), or a digit left out"
cure:
  fr: "Demander le fichier d’origine, ou retrouver le numéro sur l’avis de situation de l’INSEE ; mettre la colonne en texte"
  en: "Ask for the original file, or find the number on the INSEE notice; make the column text"
needs: [beneficiary_siret]
*/
with identifiers as (
  select sheet, source_row, beneficiary_siret as written, regexp_replace(beneficiary_siret, '[\s\x{00a0}\x{202f}.''-]', '', 'g') as plain
  from candidate
  where beneficiary_siret is not null
),
keyed as (
  select *, case when regexp_matches(plain, '^[0-9]{9}$') then [substr(plain, p, 1)::integer for p in range(1, 10)] end as digits
  from identifiers
)
select arg_min(sheet, source_row) as sheet, min(source_row) as source_row, written, count(*) as "lines"
from keyed
-- An association's own number (W…) in that column says who it is all the same.
where not regexp_matches(plain, '^[0-9]{14}$') and not regexp_matches(upper(plain), '^W[0-9][0-9A-Z][0-9]{7}$')
  -- A SIREN says as much of who it is; its key is Luhn's.
  and not coalesce(list_sum([case when p % 2 = 1 then digits[p] when digits[p] > 4 then digits[p] * 2 - 9 else digits[p] * 2 end for p in range(1, 10)]) % 10 = 0, false)
group by written

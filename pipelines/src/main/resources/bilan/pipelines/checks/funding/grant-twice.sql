/*
code: FUND-37
severity: warning
table: grants
message:
  fr: "La subvention {code} vient {times} fois dans ce fichier, et compte à chaque fois : {amount} €"
  en: "Grant {code} comes {times} times in this file and counts each time: {amount} €"
cause:
  fr: "une ligne collée deux fois, la même aide sur deux feuilles, ou un code donné à deux aides"
  en: "a row pasted twice, the same grant on two sheets, or one code for two grants"
cure:
  fr: "Retirer la ligne en trop, ou donner un code à chaque subvention"
  en: "Remove the extra row, or give each grant a code of its own"
*/
select arg_max(sheet, source_row) as sheet, max(source_row) as source_row, "grant" as code, count(*) as times,
  sum(coalesce(amount_awarded, amount_requested))::decimal(18, 2) as amount
from candidate c
-- A row a year, each of another, is no grant that comes twice.
left join (select "grant", sheet, source_row, min(fiscal_year) as fiscal_year from grant_years group by all) y using ("grant", sheet, source_row)
where "grant" is not null
group by "grant"
having count(*) > 1 and count(*) > count(distinct y.fiscal_year) and sum(coalesce(amount_awarded, amount_requested)) is not null

/*
each:
  attendance: {code: ATT-35}
  sales: {code: SALES-35}
severity: warning
message:
  fr: "{lines} {lines|ligne|lignes} {lines|seule|seules} en {years}, loin des autres années du fichier"
  en: "{lines} {lines|line|lines} alone in {years}, far from the other years of the file"
cause:
  fr: "faute de frappe dans l’année"
  en: "a typing error in the year"
cure:
  fr: "Corriger l’année"
  en: "Correct the year"
days: 367
*/
with years as (
  select year("day") as y, sum("rows")::bigint as "lines", arg_min(sheet, "day") as sheet, arg_min(source_row, "day") as source_row
  from candidate_day
  group by 1
)
select sheet, source_row, "lines", y::varchar as years
from years alone
where "lines" * 20 < (select sum("lines") from years)
  and not exists (select 1 from years near where near.y in (alone.y - 1, alone.y + 1))

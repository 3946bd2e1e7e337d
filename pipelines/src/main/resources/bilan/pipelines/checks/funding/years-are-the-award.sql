/*
code: FUND-08
severity: warning
table: grant_years
message:
  fr: "{grant} : les montants par exercice font {total} €, la subvention {awarded} €"
  en: "{grant}: the amounts by year make {total} €, the grant {awarded} €"
cause:
  fr: "exercice oublié, ou avenant absent du fichier"
  en: "a forgotten year, or an amendment that the file lacks"
cure:
  fr: "Compléter les exercices ou les avenants"
  en: "Complete the years or the amendments"
*/
with planned as (
  select "grant", sum(amount) as total, arg_min(sheet, source_row) as sheet, min(source_row) as source_row from candidate group by "grant"
)
select planned.sheet, planned.source_row, "grant", total::decimal(18, 2) as total, coalesce(amount_final, amended, amount_awarded)::decimal(18, 2) as awarded
from planned join grant_award using ("grant")
where amount_awarded is not null and is_standing(status)
  and abs(total - amount_awarded) > 1 and coalesce(abs(total - amended) > 1, true) and coalesce(abs(total - amount_final) > 1, true)

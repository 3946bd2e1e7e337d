/*
code: FUND-14
severity: warning
table: [amendments, grant_years, instalments, receipts, budget_lines, expenses, allocations, claims, timesheets]
message:
  fr: "{grants|Subvention inconnue|Subventions inconnues} : {names}"
  en: "{grants|A grant|Grants} that no list of grants has: {names}"
cause:
  fr: "code écrit autrement que dans la liste des subventions"
  en: "a code written otherwise than in the list of grants"
cure:
  fr: "Écrire le même code dans les deux tableaux"
  en: "Write the same code in both tables"
needs: [grant]
*/
with unknown as (
  select "grant", arg_min(sheet, source_row) as sheet, min(source_row) as source_row
  from candidate
  where "grant" is not null and "grant" not in (select "grant" from grants) and exists (select 1 from grants)
  group by "grant"
),
named as (
  select *, (select arg_max(g."grant", jaro_winkler_similarity(lower(g."grant"), lower(u."grant")))
    from grants g where jaro_winkler_similarity(lower(g."grant"), lower(u."grant")) >= 0.85) as near
  from unknown u
)
select arg_min(sheet, source_row) as sheet, min(source_row) as source_row, count(*) as grants,
  array_to_string(list('« ' || "grant" || ' »' || coalesce(' (' || near || ' ?)', '') order by source_row)[1:8], ', ') as names
from named
having count(*) > 0

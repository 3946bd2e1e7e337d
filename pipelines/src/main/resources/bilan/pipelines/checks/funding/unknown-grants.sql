/*
code: FUND-14
severity: warning
table: [amendments, grant_years, instalments, receipts, budget_lines, expenses, allocations, claims, timesheets]
message:
  fr: "{grants|Subvention inconnue|Subventions inconnues} : {names}{more_fr}"
  en: "{grants|A grant|Grants} that no list of grants has: {names}{more_en}"
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
known as (
  select "grant", lower("grant") as word, store.numbered("grant") as series, count(*) over (partition by store.numbered("grant")) as numbered
  from grants
),
-- A code of a numbered series, A-386 beside A-001 to A-385, is not another one misspelt.
shown as (
  select *, lower("grant") as word from unknown order by source_row limit 8
),
named as (
  select *, (select arg_max(k."grant", jaro_winkler_similarity(k.word, s.word))
    from known k where jaro_winkler_similarity(k.word, s.word) >= 0.85
      and (k.numbered < 3 or k.series <> store.numbered(s."grant"))) as near
  from shown s
),
listed as (
  select array_to_string(list('« ' || "grant" || ' »' || coalesce(' (' || near || ' ?)', '') order by source_row), ', ') as names from named
)
select arg_min(sheet, source_row) as sheet, min(source_row) as source_row, count(*) as grants,
  case when count(*) > 8 then ' et ' || (count(*) - 8) || if(count(*) = 9, ' autre', ' autres') else '' end as more_fr,
  case when count(*) > 8 then ' and ' || (count(*) - 8) || if(count(*) = 9, ' other', ' others') else '' end as more_en,
  any_value(names) as names
from unknown, listed
having count(*) > 0

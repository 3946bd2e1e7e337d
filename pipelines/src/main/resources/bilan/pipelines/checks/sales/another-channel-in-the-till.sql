/*
code: SALES-14
severity: warning
message:
  fr: "{lines} {lines|ligne|lignes} de la catégorie « {category} » {lines|compte|comptent} comme caisse"
  en: "{lines} {lines|line|lines} of the category “{category}” {lines|counts|count} as till"
cause:
  fr: "tout ce que donne un fichier de caisse est de la caisse, quelle que soit la catégorie"
  en: "all that a till's file gives is till, whatever the category"
cure:
  fr: "Si ce sont des prestations, formations, adhésions, dons ou entrées, ajouter une colonne Canal qui le dit"
  en: "If these are services, training, memberships, donations or tickets, add a channel column that says so"
needs: [category]
*/
with named as (
  select category, count(*) as "lines", min(sheet_id) as sheet_id, min(source_row) as source_row
  from candidate
  where channel = 'till'
  group by category
)
select s.sheet, source_row, category, "lines"
from named join store.sheet s using (sheet_id)
where regexp_matches(strip_accents(lower(category)), '^\s*(prestation|formation|adhesion|cotisation|don|billetterie)s?\s*$')

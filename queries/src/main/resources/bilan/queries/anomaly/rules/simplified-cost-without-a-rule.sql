/*
code: GRANT-55
severity: warning
risk: none
title:
  fr: "forfait sans règle"
  en: "simplified cost without a rule"
message:
  fr: "{grant} : le fichier de règles {rules} n’a pas de « {kind} » ; l’état des dépenses le laisse de côté"
  en: "{grant}: the file of rules {rules} has no “{kind}”; the statement leaves it out"
cause:
  fr: "fichier de l’association (dossier simplified/) incomplet"
  en: "the organisation’s file (folder simplified/) lacks it"
cure:
  fr: "Ajouter ce forfait au fichier, avec son taux, son assiette et sa source"
  en: "Add it to the file, with its rate, its base and its source"
*/
select
  s."grant", s."grant" || ' ' || s.kind as subject, null::decimal(38, 6) as amount, s.rate as said, null::date as day, s.delivery_id, s.source, s.sheet, s.source_row,
  s.kind, (select any_value(r.rules) from grant_rules(getvariable('simplified_costs')) r where r."grant" = s."grant") as rules
from simplified s
where s.label is null

/*
code: GRANT-54
severity: warning
risk: none
title:
  fr: "forfait sans méthode acceptée"
  en: "flat rate without an accepted method"
message:
  fr: "{grant} : « {flat} » demande une méthode de calcul acceptée, aucune n’est dite ({law})"
  en: "{grant}: “{flat}” needs an accepted method of calculation, none is told ({law})"
cause:
  fr: "colonne « Méthode » vide"
  en: "the column “Method” is blank"
cure:
  fr: "Dire la méthode et son accord dans « Forfaits », ou prendre un forfait qui n’en demande pas"
  en: "Tell the method and its acceptance in “Simplified costs”, or take a flat rate that needs none"
*/
select
  "grant", "grant" || ' ' || kind as subject, null::decimal(38, 6) as amount, rate as said, null::date as day, delivery_id, source, sheet, source_row,
  if(getvariable('lang') = 'en', label_en, label) as flat, if(getvariable('lang') = 'en', law_en, law) as law
from simplified
where needs_method and method is null

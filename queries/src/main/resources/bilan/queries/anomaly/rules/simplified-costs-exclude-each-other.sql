/*
code: GRANT-51
severity: error
risk: none
title:
  fr: "coûts simplifiés qui s’excluent"
  en: "simplified costs that exclude each other"
message:
  fr: "{grant} : « {flat} » et « {other} » couvrent les mêmes dépenses"
  en: "{grant}: “{flat}” and “{other}” cover the same expenses"
cause:
  fr: "deux options de la même convention, ou une ligne de trop dans « Forfaits »"
  en: "two options of one agreement, or a row too many in “Simplified costs”"
cure:
  fr: "Garder celle de la convention ; rien d’autre ne se déclare à côté des 40 %"
  en: "Keep the one of the agreement; nothing else is declared beside the 40 %"
*/
select
  a."grant", a."grant" || ' ' || b.kind as subject, null::decimal(38, 6) as amount, b.rate as said, null::date as day, b.delivery_id, b.source, b.sheet, b.source_row,
  if(getvariable('lang') = 'en', a.label_en, a.label) as flat, if(getvariable('lang') = 'en', b.label_en, b.label) as other
from simplified a
join simplified b on b."grant" = a."grant" and a.kind < b.kind
where list_has_any(a.replaces, b.replaces)
  or (list_has_any(a.replaces, b.base) and list_has_any(b.replaces, a.base))

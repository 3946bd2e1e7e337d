/*
code: GRANT-52
severity: error
risk: none
title:
  fr: "forfait au-dessus du règlement"
  en: "flat rate above the regulation"
message:
  fr: "{grant} : « {flat} » à {rate_said} %, le règlement permet {ceiling_said} % ({law})"
  en: "{grant}: “{flat}” at {rate_said}%, the regulation allows {ceiling_said}% ({law})"
cause:
  fr: "taux mal recopié, ou calculé sur une autre assiette"
  en: "a rate miscopied, or of another base"
cure:
  fr: "Mettre le taux de la convention ; l’état des dépenses prend au plus celui du règlement"
  en: "Put in the rate of the agreement; the statement takes at most the regulation’s"
*/
select
  "grant", "grant" || ' ' || kind as subject, null::decimal(38, 6) as amount, rate as said, null::date as day, delivery_id, source, sheet, source_row,
  if(getvariable('lang') = 'en', label_en, label) as flat, if(getvariable('lang') = 'en', law_en, law) as law,
  replace((rate * 100)::decimal(9, 1)::varchar, '.', if(getvariable('lang') = 'en', '.', ',')) as rate_said,
  replace((ceiling * 100)::decimal(9, 1)::varchar, '.', if(getvariable('lang') = 'en', '.', ',')) as ceiling_said
from simplified
where rate > ceiling

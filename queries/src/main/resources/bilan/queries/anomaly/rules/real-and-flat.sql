/*
code: GRANT-50
severity: error
risk: claim
title:
  fr: "coût déclaré au réel et au forfait"
  en: "cost declared both as real and as a flat rate"
message:
  fr: "Pièce {voucher} : {kept:euros} déclarés dans {claim}, alors que la convention les couvre par « {flat} » ({law})"
  en: "Voucher {voucher}: {kept:euros} declared in {claim}, although the agreement covers it by “{flat}” ({law})"
cause:
  fr: "dépense que le forfait remplace, déclarée quand même"
  en: "an expense that the flat rate replaces, declared all the same"
cure:
  fr: "La retirer de la demande : le forfait la couvre"
  en: "Take it off the claim: the flat rate covers it"
*/
select
  c."grant", concat_ws(' ', c.claim, c.voucher, c.line) as subject, c.kept as amount, c.declared as said, c.submitted_on as day, c.delivery_id, c.source, c.sheet, c.source_row,
  c.voucher, c.claim, c.kept, if(getvariable('lang') = 'en', s.label_en, s.label) as flat, if(getvariable('lang') = 'en', s.law_en, s.law) as law
from claimed c
join simplified s on s."grant" = c."grant" and list_contains(s.replaces, c.category)
where c.kept > 0 and not c.is_flat
  and not (s.kind = 'hourly_rate' and c.voucher in (select voucher from worked))

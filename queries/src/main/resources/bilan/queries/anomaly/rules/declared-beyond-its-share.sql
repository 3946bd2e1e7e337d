/*
code: GRANT-72
severity: error
risk: claim
title:
  fr: "déclaré au-delà de sa part : {subject}"
  en: "declared beyond its share: {subject}"
message:
  fr: "{claim} : {net:euros} déclarés de la pièce {subject}, {bound}"
  en: "{claim}: {net:euros} declared of voucher {subject}, {bound}"
cause:
  fr: "pièce déclarée en entier alors qu’elle est partagée, ou montant mal recopié"
  en: "a voucher declared whole although it is shared, or an amount badly copied"
cure:
  fr: "Ramener la ligne à {allowed:euros} ; l’acquis et l’assiette des forfaits baissent d’autant"
  en: "Bring the line to {allowed:euros}; what is earned and the base of flat rates fall as much"
*/
select
  "grant", concat_ws(' ', voucher, line) as subject, beyond_part as amount, declared as said, submitted_on as day, delivery_id, source, sheet, source_row,
  claim, net, allowed, voucher,
  case
    when borne < whole and getvariable('lang') = 'en' then "grant" || ' bears €' || euros_label(borne, 'en') || ' of it'
    when borne < whole then "grant" || ' n’en porte que ' || euros_label(borne, 'fr') || ' €'
    when getvariable('lang') = 'en' then 'it is of €' || euros_label(allowed, 'en') || if(tax > 0, ' without recovered tax', '')
    else 'elle est de ' || euros_label(allowed, 'fr') || ' €' || if(tax > 0, ' sans la TVA récupérée', '')
  end as bound
from declared_beyond
where beyond_part > 0

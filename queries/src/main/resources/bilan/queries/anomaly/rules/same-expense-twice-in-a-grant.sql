/*
code: GRANT-81
severity: warning
risk: voucher
concerns: others
title:
  fr: "même facture saisie deux fois"
  en: "one invoice typed twice"
message:
  fr: "{subject} : {amount_said:euros} deux fois chez {grant}, {why}"
  en: "{subject}: {amount_said:euros} twice under {grant}, {why}"
cause:
  fr: "facture saisie sous deux numéros, ou en propre et par une affectation"
  en: "an invoice typed under two numbers, or as the grant’s own and by an allocation"
cure:
  fr: "N’en garder qu’une ; si ce sont bien deux factures, accepter l’anomalie"
  en: "Keep one of them; if they are two invoices indeed, accept the anomaly"
*/
select
  list_intersect(second_grants, first_grants)[1] as "grant", first_voucher || ' / ' || second_voucher as subject,
  amount, said, spent_on as day, delivery_id, source, sheet, source_row, said as amount_said, first_grants || second_grants as others, second_voucher as voucher,
  if(getvariable('lang') = 'en',
    if(apart = 0, 'on one day', apart || if(apart = 1, ' day', ' days') || ' apart') || if(other_spelling, ', supplier written otherwise', ', of one supplier'),
    if(apart = 0, 'le même jour', 'à ' || apart || if(apart = 1, ' jour', ' jours') || ' d’écart') || if(other_spelling, ', fournisseur écrit autrement', ', du même fournisseur')) as why
from same_invoices
where list_has_any(first_grants, second_grants)

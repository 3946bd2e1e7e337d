/*
code: GRANT-84
severity: warning
risk: none
concerns: others
title:
  fr: "même subvention sous deux codes"
  en: "one grant under two codes"
message:
  fr: "{subject} : {total:euros} du même financeur, {why} ; sans doute la même subvention, comptée deux fois"
  en: "{subject}: {total:euros} of one funder, {why}; probably one grant, counted twice"
cause:
  fr: "ligne saisie de nouveau sous un autre code"
  en: "a row typed again under another code"
cure:
  fr: "N’en garder qu’une ; si ce sont bien deux subventions, leur donner leurs objets ou leurs références"
  en: "Keep one of them; if they are two grants indeed, give them their purposes or their references"
*/
select
  second_code as "grant", first_code || ' / ' || second_code as subject, total as amount, total as said, day, delivery_id, source, sheet, source_row, total, why, [first_code] as others
from same_grants

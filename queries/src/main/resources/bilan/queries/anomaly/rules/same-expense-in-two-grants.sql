/*
code: GRANT-24
severity: error
risk: voucher
concerns: others
title:
  fr: "même dépense dans deux subventions"
  en: "one expense in two grants"
message:
  fr: "{subject} : {amount_said:euros} chez {first_grant} et chez {second_grant}{apart_said}"
  en: "{subject}: {amount_said:euros} under {first_grant} and under {second_grant}{apart_said}"
cause:
  fr: "dépense saisie deux fois, une fois pour chaque financeur"
  en: "an expense typed twice, once for each funder"
cure:
  fr: "N’en garder qu’une, et la partager par des affectations"
  en: "Keep one of them, and share it by allocations"
*/
select
  second_grants[1] as "grant", if(first_voucher = second_voucher, first_voucher, first_voucher || ' / ' || second_voucher) as subject,
  amount, said, spent_on as day, delivery_id, source, sheet, source_row,
  said as amount_said, array_to_string(first_grants, ', ') as first_grant, array_to_string(second_grants, ', ') as second_grant,
  first_grants || second_grants[2:] as others, second_voucher as voucher,
  case
    when apart = 0 then ''
    when getvariable('lang') = 'en' then ', ' || apart || if(apart = 1, ' day', ' days') || ' apart'
    else ', à ' || apart || if(apart = 1, ' jour', ' jours') || ' d’écart'
  end || case
    when not other_spelling then ''
    when getvariable('lang') = 'en' then ', supplier written otherwise'
    else ', fournisseur écrit autrement'
  end as apart_said
from same_invoices
where not list_has_any(first_grants, second_grants)

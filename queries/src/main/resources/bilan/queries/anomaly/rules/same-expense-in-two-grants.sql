/*
code: GRANT-24
severity: error
risk: voucher
concerns: others
title:
  fr: "même dépense dans deux subventions"
  en: "one expense in two grants"
message:
  fr: "{subject} : {amount_said:euros} chez {first_grant} et chez {second_grant}"
  en: "{subject}: {amount_said:euros} under {first_grant} and under {second_grant}"
cause:
  fr: "dépense saisie deux fois, une fois pour chaque financeur"
  en: "an expense typed twice, once for each funder"
cure:
  fr: "N’en garder qu’une, et la partager par des affectations"
  en: "Keep one of them, and share it by allocations"
*/
with pairs as (
  select
    case when a.voucher = b.voucher then a.voucher else a.voucher || ' / ' || b.voucher end as named,
    a."grant" as first_grant, b."grant" as second_grant, b.said as amount_said, b.voucher, b.amount, b.said, b.spent_on, b.delivery_id, b.source, b.sheet, b.source_row
  from parts a
  join parts b on a.how = 'own' and b.how = 'own' and a."grant" < b."grant" and a.said = b.said
    and a.line is not distinct from b.line
    and (a.voucher = b.voucher or (a.supplier = b.supplier and a.invoiced_on = b.invoiced_on))
)
select second_grant as "grant", named as subject, amount, said, spent_on as day, delivery_id, source, sheet, source_row, amount_said, first_grant, second_grant, [first_grant] as others, voucher
from pairs

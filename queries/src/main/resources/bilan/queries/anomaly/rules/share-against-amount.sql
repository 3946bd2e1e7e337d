/*
code: GRANT-21
severity: warning
risk: none
title:
  fr: "part et montant affectés qui se contredisent"
  en: "share and amount that differ"
message:
  fr: "Pièce {subject} : la part de {grant} fait {by_share:euros}, le montant affecté {by_amount:euros}"
  en: "Voucher {subject}: the share of {grant} makes {by_share:euros}, the amount allocated {by_amount:euros}"
cause:
  fr: "l’un des deux n’est plus à jour ; la part compte"
  en: "one of the two is not up to date; the share counts"
cure:
  fr: "Corriger l’un des deux, ou n’en garder qu’un"
  en: "Correct one of them, or keep one only"
*/
with both_told as (
  select a.*, a.share * t.cost as by_share
  from allocations a
  join voucher_totals t using (voucher)
  where a.share is not null and a.amount is not null and a.line is null
)
select "grant", voucher as subject, abs(by_share - amount) as amount, amount as said, null::date as day, delivery_id, source, sheet, source_row, by_share, amount as by_amount
from both_told
where abs(by_share - amount) > 0.01

/*
code: GRANT-22
severity: error
risk: voucher
title:
  fr: "affectation d’une pièce inconnue"
  en: "allocation of an unknown voucher"
message:
  fr: "{grant} : la pièce {voucher} lui est affectée, aucune dépense ne porte ce numéro"
  en: "{grant}: voucher {voucher} is allocated to it, no expense has this number"
cause:
  fr: "numéro mal recopié, ou dépense oubliée"
  en: "a number copied wrongly, or an expense forgotten"
cure:
  fr: "Corriger le numéro, ou ajouter la dépense"
  en: "Correct the number, or add the expense"
*/
select "grant", concat_ws(' ', voucher, "grant") as subject, amount, coalesce(amount, share) as said, null::date as day, delivery_id, source, sheet, source_row, voucher
from allocations
where voucher not in (select voucher from expenses)

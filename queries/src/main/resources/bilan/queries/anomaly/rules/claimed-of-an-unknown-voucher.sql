/*
code: GRANT-49
severity: warning
title:
  fr: "pièce déclarée que les dépenses n’ont pas"
  en: "claimed voucher that the expenses lack"
message:
  fr: "Pièce {voucher} : {kept:euros} déclarés dans {claim}, aucune dépense ne porte ce numéro"
  en: "Voucher {voucher}: {kept:euros} declared in {claim}, no expense has this number"
cause:
  fr: "numéro mal recopié, ou dépense oubliée"
  en: "a number copied wrongly, or an expense forgotten"
cure:
  fr: "Corriger le numéro, ou ajouter la dépense"
  en: "Correct the number, or add the expense"
*/
select "grant", concat_ws(' ', claim, voucher, line) as subject, kept as amount, declared as said, submitted_on as day, delivery_id, source, sheet, source_row, voucher, claim, kept
from claimed
where found = 0 and not is_flat and kept > 0
  and exists (select 1 from expenses)

/*
code: GRANT-40
severity: error
risk: claim
title:
  fr: "déclarée sans être payée"
  en: "claimed but not paid"
message:
  fr: "Pièce {voucher} : {kept:euros} déclarés dans {claim}, aucun paiement n’en est connu"
  en: "Voucher {voucher}: {kept:euros} declared in {claim}, no payment of it is known"
cause:
  fr: "facture non réglée, ou « Payé le » vide"
  en: "an invoice not paid, or “Paid on” is blank"
cure:
  fr: "Payer la facture, ou remplir « Payé le » ; une dépense n’est éligible qu’acquittée"
  en: "Pay the invoice, or fill “Paid on”: an expense is eligible once it is paid"
*/
select "grant", concat_ws(' ', claim, voucher, line) as subject, kept as amount, declared as said, submitted_on as day, delivery_id, source, sheet, source_row, voucher, claim, kept
from claimed
where found > 0 and not is_paid and not is_in_kind and kept > 0

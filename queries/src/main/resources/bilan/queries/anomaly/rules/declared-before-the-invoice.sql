/*
code: GRANT-47
severity: error
risk: claim
title:
  fr: "déclarée avant sa facture"
  en: "declared before its invoice"
message:
  fr: "Pièce {voucher} : déclarée le {submitted_on:day} dans {claim}, sa facture est du {invoiced_on:day}"
  en: "Voucher {voucher}: declared on {submitted_on:day} in {claim}, its invoice is of {invoiced_on:day}"
cause:
  fr: "date mal saisie, ou pièce d’une demande suivante"
  en: "a date typed wrongly, or a voucher of a later claim"
cure:
  fr: "Vérifier les deux dates, ou déclarer la pièce dans la demande suivante"
  en: "Check the two dates, or declare the voucher in the next claim"
*/
select "grant", concat_ws(' ', claim, voucher, line) as subject, kept as amount, declared as said, submitted_on as day, delivery_id, source, sheet, source_row, voucher, claim, submitted_on, invoiced_on
from claimed
where submitted_on < invoiced_on

/*
code: GRANT-41
severity: error
risk: claim
title:
  fr: "TVA récupérable déclarée"
  en: "recoverable tax claimed"
message:
  fr: "Pièce {voucher} : {kept:euros} déclarés dans {claim}, {extra:euros} de TVA récupérable compris"
  en: "Voucher {voucher}: {kept:euros} declared in {claim}, {extra:euros} of recoverable tax included"
cause:
  fr: "montant TTC déclaré, alors que l’association récupère la TVA"
  en: "the amount with tax declared, although the association recovers the tax"
cure:
  fr: "Déclarer le montant sans la TVA récupérée"
  en: "Declare the amount without the tax recovered"
*/
select
  "grant", concat_ws(' ', claim, voucher, line) as subject, least(kept, total) - (total - tax) as amount, declared as said, submitted_on as day, delivery_id, source, sheet, source_row,
  voucher, claim, kept, least(kept, total) - (total - tax) as extra
from claimed
where tax > 0 and kept > total - tax + 0.005

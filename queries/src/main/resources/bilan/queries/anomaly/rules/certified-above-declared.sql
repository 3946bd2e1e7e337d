/*
code: GRANT-45
severity: error
risk: claim
title:
  fr: "certifié au-delà du déclaré"
  en: "certified above declared"
message:
  fr: "Pièce {voucher} : {certified:euros} certifiés dans {claim} pour {declared:euros} déclarés"
  en: "Voucher {voucher}: {certified:euros} certified in {claim}, {declared:euros} declared"
cause:
  fr: "montant mal recopié du rapport de contrôle"
  en: "an amount copied wrongly from the check"
cure:
  fr: "Corriger le certifié ou le déclaré"
  en: "Correct what is certified or declared"
*/
select "grant", concat_ws(' ', claim, voucher, line) as subject, certified - declared as amount, certified as said, submitted_on as day, delivery_id, source, sheet, source_row, voucher, claim, certified, declared
from claimed
where certified > declared + 0.005

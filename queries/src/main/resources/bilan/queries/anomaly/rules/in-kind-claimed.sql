/*
code: GRANT-42
severity: error
risk: claim
title:
  fr: "apport en nature déclaré comme une dépense"
  en: "work in kind claimed as an expense"
message:
  fr: "Pièce {voucher} : {kept:euros} déclarés dans {claim}, c’est un apport en nature"
  en: "Voucher {voucher}: {kept:euros} declared in {claim}, it is in kind"
cause:
  fr: "poste « En nature » déclaré parmi les dépenses payées"
  en: "kind “In kind” declared among paid expenses"
cure:
  fr: "La retirer de la demande, ou corriger son poste"
  en: "Take it off the claim, or correct its kind"
*/
select "grant", concat_ws(' ', claim, voucher, line) as subject, kept as amount, declared as said, submitted_on as day, delivery_id, source, sheet, source_row, voucher, claim, kept
from claimed
where is_in_kind and kept > 0

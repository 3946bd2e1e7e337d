/*
code: GRANT-48
severity: warning
risk: claim
title:
  fr: "déclarée hors de la période de la demande"
  en: "declared outside of the claim’s period"
message:
  fr: "Pièce {voucher} : {moved} le {spent_on:day}, la demande {claim} va du {period_from:day} au {period_to:day}"
  en: "Voucher {voucher}: {moved} on {spent_on:day}, claim {claim} is from {period_from:day} to {period_to:day}"
cause:
  fr: "pièce d’une autre demande, ou période mal saisie"
  en: "a voucher of another claim, or a period typed wrongly"
cure:
  fr: "Déclarer la pièce dans la demande de sa période, ou corriger la période"
  en: "Declare the voucher in the claim of its period, or correct the period"
*/
select
  "grant", concat_ws(' ', claim, voucher, line) as subject, kept as amount, declared as said, coalesce(paid_on, invoiced_on) as day, delivery_id, source, sheet, source_row,
  voucher, claim, coalesce(paid_on, invoiced_on) as spent_on, period_from, period_to,
  case
    when getvariable('lang') = 'en' then if(paid_on is null, 'invoiced', 'paid')
    else if(paid_on is null, 'facturée', 'payée')
  end as moved
from claimed
where coalesce(paid_on, invoiced_on) < period_from or coalesce(paid_on, invoiced_on) > period_to

/*
code: GRANT-17
severity: error
risk: none
title:
  fr: "date à des décennies"
  en: "a date decades away"
message:
  fr: "{subject} le {day:day}, à des décennies de la date d’arrêté"
  en: "{subject} on {day:day}, decades from the cut-off date"
cause:
  fr: "faute de frappe dans une date"
  en: "a slip in a date"
cure:
  fr: "Corriger la date"
  en: "Correct the date"
*/
with dated as (
  select "grant", "grant" as named, unnest([
      {'what': if(getvariable('lang') = 'en', 'decided', 'décidée'), 'day': decision_date},
      {'what': if(getvariable('lang') = 'en', 'begins', 'commence'), 'day': start_on},
      {'what': if(getvariable('lang') = 'en', 'ends', 'finit'), 'day': end_on},
      {'what': if(getvariable('lang') = 'en', 'report due', 'bilan attendu'), 'day': report_due_on}]) as said_on,
    amount_awarded as amount, delivery_id, source, sheet, source_row
  from grants
  union all by name
  select "grant", "grant" as named, {'what': if(getvariable('lang') = 'en', 'instalment due', 'versement prévu'), 'day': due_on} as said_on, amount, delivery_id, source, sheet, source_row from instalments
  union all by name
  select "grant", coalesce("grant", reference) as named, {'what': if(getvariable('lang') = 'en', 'received', 'encaissé'), 'day': received_on} as said_on, amount, delivery_id, source, sheet, source_row from receipts
  union all by name
  select "grant", voucher as named, {'what': if(getvariable('lang') = 'en', 'invoiced', 'facturée'), 'day': invoiced_on} as said_on, amount_incl_tax as amount, delivery_id, source, sheet, source_row from expenses
  union all by name
  select "grant", voucher as named, {'what': if(getvariable('lang') = 'en', 'paid', 'payée'), 'day': paid_on} as said_on, amount_incl_tax as amount, delivery_id, source, sheet, source_row from expenses
)
select "grant", concat_ws(' ', named, said_on.what) as subject, amount, amount as said, said_on.day as day, delivery_id, source, sheet, source_row
from dated
where said_on.day < getvariable('as_of') - interval 20 year
  or said_on.day > getvariable('as_of') + interval 20 year

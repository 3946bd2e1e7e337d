/*
code: BANK-14
severity: error
risk: none
title:
  fr: "montant saisi autre que celui de la banque"
  en: "amount typed other than the bank’s"
message:
  fr: "{grant} : {received:euros} saisis comme reçus le {received_on:day}, la banque montre {paid:euros} le {booked_on:day}"
  en: "{grant}: {received:euros} typed as received on {received_on:day}, the bank shows {paid:euros} on {booked_on:day}"
cause:
  fr: "faute de saisie, ou deux versements saisis en un"
  en: "a typing mistake, or two payments typed as one"
cure:
  fr: "Corriger le montant de l’encaissement"
  en: "Correct the amount of the receipt"
*/
with sides as (
  select
    "grant", line, received, received_on, amount as paid, booked_on, abs(received - amount) as gap,
    receipt_delivery_id, receipt_source, receipt_sheet, receipt_row, line_delivery_id, line_source, line_sheet, line_row
  from bank_matches
  where state = 'differs'
)
select
  "grant", line as subject, gap as amount, received as said, received_on as day,
  receipt_delivery_id as delivery_id, receipt_source as source, receipt_sheet as sheet, receipt_row as source_row, received, received_on, paid, booked_on
from sides
union all
select "grant", line, 0, paid, booked_on, line_delivery_id, line_source, line_sheet, line_row, received, received_on, paid, booked_on
from sides

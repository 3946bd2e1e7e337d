/*
code: GRANT-04
severity: error
risk: grant
title:
  fr: "versement en retard depuis le {since:day}"
  en: "instalment late since {since:day}"
message:
  fr: "{grant} : {late:euros} attendus depuis le {since:day} et non reçus"
  en: "{grant}: {late:euros} expected since {since:day} and not received"
cause:
  fr: "bilan ou demande de paiement non envoyé, ou encaissement non saisi"
  en: "a report or claim not sent, or a receipt not typed"
cure:
  fr: "Relancer le financeur ; si c’est payé, saisir l’encaissement"
  en: "Remind the funder; if it is paid, type the receipt"
*/
with due as (
  select
    *,
    lag(payable, 1, 0::decimal(38, 6)) over (partition by "grant" order by due_on, payable) as before
  from instalments_on(getvariable('as_of'))
  where late
)
select
  "grant", "grant" as subject, payable - greatest(before, received) as amount, amount as said, due_on as day, delivery_id, source, sheet, source_row,
  max(payable) over (partition by "grant") - received as late,
  min(due_on) over (partition by "grant") as since
from due
where payable > greatest(before, received)

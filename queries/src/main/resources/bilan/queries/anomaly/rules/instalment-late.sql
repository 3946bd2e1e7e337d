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
-- What the bank shows has come, typed or not: of the grant that a line names, or of the only one of a funder that is late.
with waiting as (
  select
    i.*,
    lag(payable, 1, 0::decimal(38, 6)) over (partition by i."grant" order by due_on, payable) as before
  from instalments_on(getvariable('as_of')) i
  where late
),
credited as (
  select distinct coalesce(to_type_for, "grant") as "grant", at_bank from bank_matches
),
due as (
  select w.*, w.received + coalesce(c.at_bank, 0) as came
  from waiting w
  left join credited c using ("grant")
)
select
  "grant", "grant" as subject, payable - greatest(before, came) as amount, amount as said, due_on as day, delivery_id, source, sheet, source_row,
  max(payable) over (partition by "grant") - came as late,
  min(due_on) over (partition by "grant") as since
from due
where payable > greatest(before, came)

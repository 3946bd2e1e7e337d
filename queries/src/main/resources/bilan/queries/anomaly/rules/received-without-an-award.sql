/*
code: GRANT-02
severity: error
risk: grant
title:
  fr: "{status} mais encaissée"
  en: "{status} but received"
message:
  fr: "{grant} : {received:euros} encaissés, alors qu’elle est {status}"
  en: "{grant}: {received:euros} received, although it is {status}"
cause:
  fr: "statut qui n’est pas à jour, ou versement d’une autre subvention"
  en: "a status that is not up to date, or a payment of another grant"
cure:
  fr: "Mettre le statut à jour, ou rattacher l’encaissement à sa subvention ; sinon prévoir le reversement"
  en: "Update the status, or tie the receipt to its grant; otherwise plan to pay it back"
*/
select
  k."grant", k."grant" as subject, r.amount, r.amount as said, r.received_on as day, r.delivery_id, r.source, r.sheet, r.source_row,
  k.received, lower(grant_status_label(k.status, getvariable('lang'))) as status
from receipts r
join known k using ("grant")
where k.status in ('requested', 'refused', 'cancelled')
  and k.received > 0
  and r.received_on <= getvariable('as_of')

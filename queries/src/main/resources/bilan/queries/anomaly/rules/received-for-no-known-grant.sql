/*
code: GRANT-03
severity: error
risk: grant
title:
  fr: "encaissé pour une subvention absente de la liste"
  en: "received for a grant that the list lacks"
message:
  fr: "{subject} : {total:euros} encaissés pour une subvention que la liste n’a pas"
  en: "{subject}: {total:euros} received for a grant that the list does not have"
cause:
  fr: "code ou référence mal recopié, ou subvention oubliée dans la liste"
  en: "a code or reference copied wrongly, or a grant missing from the list"
cure:
  fr: "Corriger le code de l’encaissement, ou ajouter la subvention"
  en: "Correct the code of the receipt, or add the grant"
*/
with lost as (
  select r.*, coalesce(r."grant", r.reference, if(getvariable('lang') = 'en', '(no code)', '(sans code)')) as named
  from receipts r
  where r.received_on <= getvariable('as_of')
    and not exists (select 1 from known k where k."grant" = r."grant")
)
select
  "grant", named as subject, amount, amount as said, received_on as day, delivery_id, source, sheet, source_row,
  sum(amount) over (partition by named) as total
from lost

/*
code: FUND-06
severity: warning
table: receipts
message:
  fr: "{grant} : {total} € reçus pour {awarded} € notifiés"
  en: "{grant}: {total} € received for {awarded} € awarded"
cause:
  fr: "encaissement d’une autre subvention, saisi deux fois, ou avenant absent"
  en: "a receipt of another grant, typed twice, or a missing amendment"
cure:
  fr: "Vérifier les encaissements de cette subvention"
  en: "Check the receipts of this grant"
*/
with received as (
  select "grant", sum(amount) as total from receipts where "grant" in (select "grant" from candidate) group by "grant"
)
select (select arg_min(sheet, source_row) from candidate c where c."grant" = r."grant") as sheet,
  (select min(source_row) from candidate c where c."grant" = r."grant") as source_row,
  "grant", total::decimal(18, 2) as total, highest::decimal(18, 2) as awarded
from received r join grant_award using ("grant")
where total > highest + 0.01

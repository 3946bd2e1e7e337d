/*
code: FUND-06
severity: warning
table: receipts
message:
  fr: "{grant} : {total} € reçus pour {awarded} € notifiés"
  en: "{grant}: {total} € received for {awarded} € awarded"
cause:
  fr: "encaissement d'une autre subvention, saisi deux fois, ou avenant absent"
  en: "a receipt of another grant, typed twice, or a missing amendment"
cure:
  fr: "Vérifier les encaissements de cette subvention"
  en: "Check the receipts of this grant"
*/
with amended as (
  select "grant", arg_max(amount, "on") as amount, max(amount) as highest from amendments where amount is not null group by "grant"
),
-- What may be meant by the award of a grant: at first, amended, final.
award as (
  select g."grant", g.amount_awarded, a.amount as amended, g.amount_final, g.start_on, g.end_on, g.decision_date, g.status, g.payment_basis,
    greatest(g.amount_awarded, a.highest, g.amount_final) as highest
  from grants g left join amended a using ("grant")
)
, received as (
  select "grant", sum(amount) as total from receipts where "grant" in (select "grant" from candidate) group by "grant"
)
select (select arg_min(sheet, source_row) from candidate c where c."grant" = r."grant") as sheet,
  (select min(source_row) from candidate c where c."grant" = r."grant") as source_row,
  "grant", total::decimal(18, 2) as total, highest::decimal(18, 2) as awarded
from received r join award using ("grant")
where total > highest + 0.01

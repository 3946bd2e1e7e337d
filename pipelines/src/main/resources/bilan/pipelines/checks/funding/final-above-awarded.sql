/*
code: FUND-04
severity: warning
table: grants
message:
  fr: "{grant} : {amount_final} € à la clôture, plus que les {awarded} € notifiés"
  en: "{grant}: {amount_final} € at its close, more than the {awarded} € awarded"
cause:
  fr: "avenant absent du fichier"
  en: "an amendment that the file lacks"
cure:
  fr: "Ajouter l'avenant, ou corriger le montant définitif"
  en: "Add the amendment, or correct the final amount"
needs: [amount_final]
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
select c.sheet, c.source_row, c."grant", c.amount_final, greatest(a.amount_awarded, amended.highest)::decimal(18, 2) as awarded
from candidate c join award a using ("grant") left join amended using ("grant")
where c.amount_final > greatest(a.amount_awarded, amended.highest)

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
  fr: "Ajouter l’avenant, ou corriger le montant définitif"
  en: "Add the amendment, or correct the final amount"
needs: [amount_final]
*/
select c.sheet, c.source_row, c."grant", c.amount_final, greatest(a.amount_awarded, a.amended_most)::decimal(18, 2) as awarded
from candidate c join grant_award a using ("grant")
where c.amount_final > greatest(a.amount_awarded, a.amended_most)

/*
code: FUND-11
severity: warning
table: grants
message:
  fr: "{grants|La subvention|Les subventions} {names} {grants|rembourse|remboursent} des dépenses, sans taux ni coût éligible"
  en: "{names}: reimbursed, without a rate or an eligible cost"
cause:
  fr: "colonnes Taux et Coût éligible vides"
  en: "blank rate and eligible cost"
cure:
  fr: "Ajouter le taux : sans lui, ce qui reste dû ne peut pas être calculé"
  en: "Add the rate: without it what is still due can't be computed"
needs: [payment_basis]
*/
select arg_min(sheet, source_row) as sheet, min(source_row) as source_row, count(*) as grants, array_to_string(list("grant" order by source_row)[1:8], ', ') as names
from candidate
where payment_basis = 'reimbursement' and rate is null and eligible_cost is null and coalesce(status, 'notified') in ('notified', 'signed')
having count(*) > 0

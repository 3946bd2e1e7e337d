/*
code: GRANT-08
severity: note
risk: none
title:
  fr: "dû non établi : rien de certifié"
  en: "due not established: nothing certified"
message:
  fr: "{grant} : rien n’est encore certifié d’une aide de {awarded:euros} versée sur dépenses"
  en: "{grant}: nothing is certified yet of a grant of {awarded:euros} paid on expenses"
cause:
  fr: "aucune demande de paiement contrôlée à ce jour, ou taux non fourni"
  en: "no claim checked so far, or no rate given"
cure:
  fr: "Déposer une demande de paiement, ou saisir ce qui est certifié et le taux"
  en: "Send a claim, or type what is certified and the rate"
*/
select "grant", "grant" as subject, greatest(awarded - received, 0) as amount, awarded as said, day, delivery_id, source, sheet, source_row, awarded
from settled
where owed is null

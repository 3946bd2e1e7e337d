/*
code: GRANT-15
severity: note
risk: none
title:
  fr: "statut sans date"
  en: "status without a day"
message:
  fr: "{grant} : {status}, sans que l’on sache depuis quand ; le bilan d’un jour passé peut la croire {status} trop tôt"
  en: "{grant}: {status}, nobody knows since when; a bilan as of an earlier day may take it for {status} too early"
cause:
  fr: "colonne « Statut depuis le » vide"
  en: "column “Status since” is blank"
cure:
  fr: "Remplir « Statut depuis le »"
  en: "Fill “Status since”"
*/
select "grant", "grant" as subject, null::decimal(18, 6) as amount, null as said, decision_date as day, delivery_id, source, sheet, source_row, lower(grant_status_label(status, getvariable('lang'))) as status
from known
where is_undated

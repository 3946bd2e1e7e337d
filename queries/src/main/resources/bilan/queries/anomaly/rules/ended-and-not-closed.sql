/*
code: GRANT-09
severity: warning
risk: grant
title:
  fr: "convention finie le {ends_on:day}, non soldée"
  en: "agreement ended on {ends_on:day}, not closed"
message:
  fr: "{grant} : convention finie le {ends_on:day}, non soldée ; {left}"
  en: "{grant}: the agreement ended on {ends_on:day} and is not closed; {left}"
cause:
  fr: "solde non demandé, prolongation non saisie, ou statut qui n’est pas à jour"
  en: "balance not asked for, extension not typed, or a status that is not up to date"
cure:
  fr: "Demander le solde, saisir l’avenant, ou mettre le statut à jour"
  en: "Ask for the balance, type the amendment, or update the status"
*/
select "grant", "grant" as subject, greatest(total - received, 0) as amount, total as said, ends_on as day, delivery_id, source, sheet, source_row, ends_on, 
  case
    when total > received and getvariable('lang') = 'en' then '€' || euros_label(total - received, 'en') || ' of it are not received'
    when total > received then euros_label(total - received, 'fr') || ' € n’en sont pas reçus'
    when getvariable('lang') = 'en' then 'all of it is received'
    else 'tout en est reçu'
  end as "left"
from settled
where status in ('notified', 'signed')
  and ends_on < getvariable('as_of')

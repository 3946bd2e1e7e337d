/*
code: GRANT-09
severity: warning
risk: grant
title:
  fr: "convention finie le {ends_on:day}, non soldée"
  en: "agreement ended on {ends_on:day}, not closed"
message:
  fr: "{grant} : convention finie le {ends_on:day}, non soldée ; {left:euros} n’en sont pas reçus"
  en: "{grant}: the agreement ended on {ends_on:day} and is not closed; {left:euros} of it are not received"
cause:
  fr: "solde non demandé, prolongation non saisie, ou statut qui n’est pas à jour"
  en: "balance not asked for, extension not typed, or a status that is not up to date"
cure:
  fr: "Demander le solde, saisir l’avenant, ou mettre le statut à jour"
  en: "Ask for the balance, type the amendment, or update the status"
*/
-- All of one that is received, or that the bank shows, is no matter of money: whoever closes it later loses nothing.
select s."grant", s."grant" as subject, s.total - came as amount, s.total as said, s.ends_on as day, s.delivery_id, s.source, s.sheet, s.source_row, s.ends_on, s.total - came as "left"
from (
  select s.*, s.received + coalesce(greatest(b.corrected, 0) + b.untyped, 0) as came
  from settled s
  left join shown b using ("grant")
) s
where s.status in ('notified', 'signed')
  and s.ends_on < getvariable('as_of')
  and s.total > came

/*
code: GRANT-26
severity: warning
risk: voucher
title:
  fr: "dépenses hors de la convention"
  en: "expenses outside of the agreement"
message:
  fr: "{grant} : {lines} {lines|dépense|dépenses} pour {total:euros}, hors de la convention ({start_on:day} – {ends_on:day})"
  en: "{grant}: {lines} {lines|expense|expenses} for {total:euros}, outside of the agreement ({start_on:day} – {ends_on:day})"
cause:
  fr: "dépense d’une autre convention, ou avenant de prolongation absent"
  en: "an expense of another agreement, or an extension that the file lacks"
cure:
  fr: "Affecter ces dépenses ailleurs, ou ajouter l’avenant"
  en: "Allocate these expenses elsewhere, or add the amendment"
*/
select
  p."grant", p."grant" as subject, p.amount, p.said, p.spent_on as day, p.delivery_id, p.source, p.sheet, p.source_row,
  count(*) over (partition by p."grant") as "lines", sum(p.amount) over (partition by p."grant") as total, k.start_on, k.ends_on, p.voucher
from parts p
join known k using ("grant")
where k.stands and p.left_out is distinct from 'owned'
  and (p.spent_on < k.start_on or p.spent_on > k.ends_on)

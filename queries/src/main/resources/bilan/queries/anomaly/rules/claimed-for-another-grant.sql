/*
code: GRANT-44
severity: error
risk: claim
concerns: grants
title:
  fr: "pièce d’une subvention déclarée à une autre"
  en: "voucher of one grant claimed on another"
message:
  fr: "Pièce {voucher} : {kept:euros} déclarés à {grant} dans {claim}, elle est affectée à {names}"
  en: "Voucher {voucher}: {kept:euros} declared to {grant} in {claim}, it is allocated to {names}"
cause:
  fr: "pièce déclarée au mauvais financeur, ou affectation oubliée"
  en: "a voucher declared to the wrong funder, or an allocation forgotten"
cure:
  fr: "La retirer de la demande, ou l’affecter à {grant}"
  en: "Take it off the claim, or allocate it to {grant}"
*/
with borne as (
  select voucher, string_agg(distinct "grant", ', ' order by "grant") as names, list(distinct "grant") as grants from parts group by voucher
)
select c."grant", concat_ws(' ', c.claim, c.voucher, c.line) as subject, c.kept as amount, c.declared as said, c.submitted_on as day, c.delivery_id, c.source, c.sheet, c.source_row, c.voucher, c.claim, c.kept, b.names, b.grants
from claimed c
join borne b using (voucher)
where c.kept > 0 and not list_contains(b.grants, c."grant")

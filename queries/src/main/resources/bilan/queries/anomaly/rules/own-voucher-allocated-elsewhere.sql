/*
code: GRANT-23
severity: error
risk: voucher
concerns: others
title:
  fr: "pièce d’une subvention affectée à une autre"
  en: "voucher of one grant allocated to another"
message:
  fr: "Pièce {subject} : elle est de {owner} en entier, et {told:euros} en sont affectés à {names}"
  en: "Voucher {subject}: it is all of {owner}, and {told:euros} of it are allocated to {names}"
cause:
  fr: "affectation ajoutée sans ôter la subvention de la dépense"
  en: "an allocation added without taking the grant off the expense"
cure:
  fr: "Vider la colonne « Subvention » de la dépense, ou ôter l’affectation"
  en: "Blank the expense’s column “Grant”, or remove the allocation"
*/
with elsewhere as (
  select p.voucher, any_value(v."grant") as owner, sum(p.amount) as told, string_agg(distinct p."grant", ', ' order by p."grant") as names
  from parts p
  join (select voucher, min("grant") as "grant" from voucher_rows where "grant" is not null group by voucher) v on v.voucher = p.voucher and v."grant" <> p."grant"
  where p.how <> 'own'
  group by p.voucher
)
select e.owner as "grant", e.voucher as subject, p.amount, p.said, p.spent_on as day, p.delivery_id, p.source, p.sheet, p.source_row, e.owner, e.told, e.names, [p."grant"] as others, e.voucher
from elsewhere e
join parts p on p.voucher = e.voucher and p.how <> 'own' and p."grant" <> e.owner

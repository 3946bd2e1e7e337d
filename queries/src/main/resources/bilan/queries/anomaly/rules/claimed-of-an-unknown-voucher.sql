/*
code: GRANT-49
severity: warning
risk: claim
title:
  fr: "pièce déclarée que les dépenses n’ont pas"
  en: "claimed voucher that the expenses lack"
message:
  fr: "Pièce {voucher} : {kept:euros} déclarés dans {claim}, aucune dépense ne porte ce numéro{known}"
  en: "Voucher {voucher}: {kept:euros} declared in {claim}, no expense has this number{known}"
cause:
  fr: "numéro mal recopié, dépense oubliée, ou forfait ou heures nommés autrement que dans l’état des dépenses"
  en: "a number copied wrongly, an expense forgotten, or a flat rate or hours named otherwise than in the statement"
cure:
  fr: "Corriger le numéro, ou ajouter la dépense ; un forfait ou des heures : le nom que l’état des dépenses imprime, ou l’autre nom ajouté sous « names » dans un fichier de simplified/"
  en: "Correct the number, or add the expense; a flat rate or hours: the name that the statement prints, or the other name added under “names” in a file of simplified/"
*/
with printed as (
  select "grant", voucher from simplified where voucher is not null and label is not null
  union
  select w."grant", w.voucher from worked w join simplified s on s."grant" = w."grant" and s.kind = 'hourly_rate'
),
told as (
  select "grant", array_to_string(list_sort(list(voucher))[1:6], ', ') || if(count(*) > 6, '…', '') as names from printed group by "grant"
)
select
  c."grant", concat_ws(' ', c.claim, c.voucher, c.line) as subject, c.kept as amount, c.declared as said, c.submitted_on as day,
  c.delivery_id, c.source, c.sheet, c.source_row, c.voucher, c.claim, c.kept,
  case
    when t.names is null then ''
    when getvariable('lang') = 'en' then ', nor any flat rate or hours of the grant (' || t.names || ')'
    else ', ni aucun forfait ni aucune heure de la subvention (' || t.names || ')'
  end as known
from claimed c
left join told t on t."grant" = c."grant"
where c.found = 0 and not c.is_flat and c.kept > 0
  and (t.names is not null or exists (select 1 from expenses))

/*
title: {fr: "Ce que les financements ne disent pas", en: "What the funding does not tell"}
description: {fr: "Feuilles des financements dont rien n’est venu, et que le rapprochement des subventions aurait à dire", en: "Sheets of the funding of which nothing came, and which the reconciliation of grants would have something to say of"}
parameters:
  years: {type: years, default: last 3}
columns:
  lacking:
    {label: {fr: Non fourni, en: Not given}, kind: text,
     definition: {fr: "Rien n’en est venu, quelle que soit la subvention", en: "Nothing of it came, whatever the grant"}}
*/
select nullif(concat_ws(', ',
  if(exists (select 1 from budget_lines where side = 'cost'), null,
    if(getvariable('lang') = 'en', 'what was to be spent (sheet “Budget”)', 'ce qui est à dépenser (feuille « Budget »)')),
  if(exists (select 1 from expenses), null,
    if(getvariable('lang') = 'en', 'what was spent (sheet “Expenses”)', 'ce qui est dépensé (feuille « Dépenses »)')),
  if(exists (select 1 from claims) or not exists (select 1 from grants where payment_basis = 'reimbursement'), null,
    if(getvariable('lang') = 'en', 'what is declared and certified (sheet “Claims”)', 'ce qui est déclaré et certifié (feuille « Demandes de paiement »)')),
  if(exists (select 1 from instalments), null,
    if(getvariable('lang') = 'en', 'the instalments planned (sheet “Instalments”)', 'les versements prévus (feuille « Échéancier »)')),
  if(exists (select 1 from receipts), null,
    if(getvariable('lang') = 'en', 'what was received (sheet “Receipts”)', 'ce qui est reçu (feuille « Encaissements »)'))
), '') as lacking
where exists (select 1 from grants)

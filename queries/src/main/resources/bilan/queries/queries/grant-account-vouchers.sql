/*
title: {fr: "Pièces d’une subvention", en: "Vouchers of a grant"}
description: {fr: "Chaque pièce dont une subvention (sans -p grant=CODE : toutes) prend une part sur un exercice, au centime", en: "Each voucher of which a grant (without -p grant=CODE: all of them) takes a part in a fiscal year, to the cent"}
parameters:
  grant: {type: grant, optional: true}
  year: {type: year, default: last 1}
columns:
  grant:
    {label: {fr: Subvention, en: Grant}, kind: text}
  voucher:
    {label: {fr: Pièce, en: Voucher}, kind: text}
  day:
    {label: {fr: Date, en: Date}, kind: date}
  label:
    {label: {fr: Objet, en: Purpose}, kind: text, published: never}
  account:
    {label: {fr: Compte, en: Account}, kind: text}
  nature:
    {label: {fr: Nature, en: Kind}, kind: text}
  cost:
    {label: {fr: Montant, en: Amount}, kind: amount, additivity: sum,
     definition: {fr: "Toutes taxes comprises, TVA récupérable déduite", en: "With tax, less what is recovered"}}
  share:
    {label: {fr: "Part (%)", en: "Share (%)"}, kind: rate,
     definition: {fr: "Ce que la subvention prend de la pièce", en: "What the grant takes of the voucher"}}
  part:
    {label: {fr: Retenu, en: Charged}, kind: amount, additivity: sum,
     definition: {fr: "Au centime : les parts d’une même pièce s’additionnent", en: "To the cent: the parts of one voucher add up"}}
*/
select
  "grant",
  concat_ws(' / ', voucher, line) as voucher,
  day,
  label,
  account,
  grant_cost_label(kind, getvariable('lang')) as nature,
  grant_cost_label(kind, 'fr') as nature_in_id,
  cost,
  quotient(part * 100, cost) as share,
  part
from grant_costs(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
where (getvariable('grant') is null or "grant" = getvariable('grant'))
  and fiscal_year = getvariable('year')
  and left_out is distinct from 'owned'
order by "grant", day nulls last, voucher, source_row

-- rows: each expense or allocation
select
  delivery_id, source, sheet, source_row, null::varchar as place, day,
  "grant",
  concat_ws(' / ', voucher, line) as voucher,
  label,
  account,
  grant_cost_label(kind, getvariable('lang')) as nature,
  concat_ws(' – ', voucher, account) as about,
  cost,
  part as share,
  cost as share_of,
  part
from grant_costs(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
where (getvariable('grant') is null or "grant" = getvariable('grant'))
  and fiscal_year = getvariable('year')
  and left_out is distinct from 'owned'

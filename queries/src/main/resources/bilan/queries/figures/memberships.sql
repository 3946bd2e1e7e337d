/*
title: {fr: "Adhésions : une ligne par adhésion, ou par vente qui en compte plusieurs", en: "Memberships: a row a membership, or a sale of several"}
dataset: sales
dimensions:
  fee: {label: {fr: Cotisation, en: Fee}, words: "fee_label(fee, getvariable('lang'))"}
  product: {label: {fr: Formule, en: Plan}, free: true}
columns:
  memberships: {label: {fr: "Adhésions", en: "Memberships"}, unit: count}
*/
select
  delivery_id, source, sheet, source_row, place, sold_on as day,
  coalesce(product, category) as about, product,
  fee_of(coalesce(amount_incl_tax, amount_excl_tax)) as fee,
  memberships_in(coalesce(amount_incl_tax, amount_excl_tax), quantity, grain) as memberships,
  null::varchar as apart
from sales
where channel = 'membership'

/*
title: {fr: "Ventes ; une prestation qui dit sa période compte aux jours de celle-ci", en: "Sales; a service that gives its period counts on the days of it"}
dataset: sales
span: [first_on, last_on]
dimensions:
  channel: {label: {fr: Canal, en: Channel}, words: "channel_label(channel, getvariable('lang'))"}
  category: {label: {fr: Catégorie, en: Category}}
  product: {label: {fr: Produit, en: Product}, free: true}
  customer_kind: {label: {fr: "Type de client", en: Customer kind}}
  payment_method: {label: {fr: "Moyen de paiement", en: Payment method}}
  priority: {label: {fr: Priorité, en: Priority}}
columns:
  excl: {label: {fr: "Montant HT", en: "Amount excl. tax"}, unit: EUR}
  incl: {label: {fr: "Montant TTC", en: "Amount incl. tax"}, unit: EUR}
*/
-- Memberships and donations bear no tax, so that either amount is theirs.
select
  delivery_id, source, sheet, source_row, place, sold_on as day,
  coalesce(product, category, invoice) as about,
  channel, category, product, customer_kind, payment_method, priority, ticket, register, quantity,
  case when is_contribution(channel) then coalesce(amount_excl_tax, amount_incl_tax) else amount_excl_tax end as excl,
  amount_incl_tax as incl,
  case when channel = 'service' and service_to >= service_from then service_from end as first_on,
  case when channel = 'service' and service_to >= service_from then service_to end as last_on,
  case when channel is null then 'no_channel' else 'channel' end as apart,
  case channel
    when 'till' then case when getvariable('lang') = 'en' then 'till' else 'caisse' end
    when 'service' then case when getvariable('lang') = 'en' then 'service' else 'prestation' end
    when 'training' then case when getvariable('lang') = 'en' then 'training' else 'formation' end
    when 'ticketing' then case when getvariable('lang') = 'en' then 'ticketing' else 'billetterie' end
    when 'membership' then case when getvariable('lang') = 'en' then 'membership' else 'adhésion' end
    when 'donation' then case when getvariable('lang') = 'en' then 'donation' else 'don' end
  end as apart_about
from sales

/*
title: {fr: "Caisse : une ligne par ticket, et une par jour, lieu et caisse pour ce qui n’a pas de ticket", en: "Till: a row a receipt, and one a day, place and register for what has none"}
rows: ticket_lines
dataset: sales
dimensions:
  register: {label: {fr: Caisse, en: Register}}
columns:
  numbered: {label: {fr: "Porte un numéro", en: "Bears a number"}}
  unknown: {label: {fr: "Lignes sans montant TTC", en: "Lines without an amount incl. tax"}, unit: count}
  incl: {label: {fr: "Montant TTC", en: "Amount incl. tax"}, unit: EUR}
  tickets: {label: {fr: "Tickets", en: "Till receipts"}, unit: count}
*/
-- A ticket is its place, day, register and number; the last two by their 64-bit hash, which a day's
-- tickets don't share. One whose lines undo one another is wholly cancelled, and none. One with a
-- line whose amount can't be told is left out whole: a part of it is no ticket.
select
  null::bigint as delivery_id, min(source) as source, null::varchar as sheet, null::bigint as source_row,
  place, sold_on as day, null::varchar as about,
  min(ticket) is not null as numbered,
  any_value(register) as register,
  sum(amount_incl_tax) as incl,
  count(*) - count(amount_incl_tax) as unknown,
  sum(amount_excl_tax) filter (where amount_incl_tax is null) as excl_unknown,
  case
    when min(ticket) is null or unknown > 0 then 0
    when sum(amount_incl_tax) = 0 and min(amount_incl_tax) < 0 then 0
    else 1
  end as tickets,
  null::varchar as apart
from sales
where channel = 'till'
group by place, sold_on, ticket is null, hash(register, ticket)

/*
title: {fr: "Lignes de caisse, avec ce qu’elles font de leur ticket", en: "Till lines, with what they make of their receipt"}
dataset: sales
dimensions:
  register: {label: {fr: Caisse, en: Register}}
*/
-- The first line of a ticket counts it, unless its lines undo one another.
select
  delivery_id, source, sheet, source_row, place, sold_on as day,
  concat_ws(' – ', ticket, coalesce(product, category)) as about,
  ticket is not null as numbered,
  register,
  amount_incl_tax as incl,
  count(*) over tickets - count(amount_incl_tax) over tickets as unknown,
  case
    when ticket is null or unknown > 0 then 0
    when sum(amount_incl_tax) over tickets = 0 and min(amount_incl_tax) over tickets < 0 then 0
    when row_number() over (
      partition by place, sold_on, hash(register, ticket) order by source, sheet, source_row
    ) = 1 then 1
    else 0
  end as tickets,
  amount_incl_tax as said,
  case
    when ticket is null then null
    when amount_incl_tax is null then 'no_rate'
    when unknown > 0 then 'no_rate_in_ticket'
  end as blank,
  null::varchar as apart
from sales
where channel = 'till'
window tickets as (partition by place, sold_on, hash(register, ticket))

-- The till lines that bear a ticket; the first line of a ticket counts it, unless its lines
-- undo one another: a wholly cancelled ticket is none. Of one with a line whose amount can't be told,
-- no line counts.
select
  delivery_id, source, sheet, source_row, place, sold_on as day,
  concat_ws(' – ', ticket, coalesce(product, category)) as about,
  if(count(amount_incl_tax) over tickets = count(*) over tickets, amount_incl_tax, null) as incl,
  amount_incl_tax as incl_said,
  count(amount_incl_tax) over tickets = count(*) over tickets and row_number() over (
    partition by place, sold_on, hash(register, ticket) order by source, sheet, source_row
  ) = 1
    and not coalesce(
      sum(amount_incl_tax) over tickets = 0 and min(amount_incl_tax) over tickets < 0,
      false
    ) as first_of_ticket
from sales
where channel = 'till'
  and ticket is not null
  and sold_on between getvariable('from_date') and getvariable('to_date')
  and sold_on <= getvariable('as_of')
window tickets as (partition by place, sold_on, hash(register, ticket))
order by day, place, source, sheet, source_row

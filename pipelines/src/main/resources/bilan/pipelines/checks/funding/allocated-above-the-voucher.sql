/*
code: FUND-13
severity: warning
table: allocations
message:
  fr: "Pièce {voucher} affectée à {percent} % : {names}"
  en: "Voucher {voucher} is allocated to {percent}%: {names}"
cause:
  fr: "même dépense présentée à deux financeurs"
  en: "one expense presented to two funders"
cure:
  fr: "Ramener le total des parts à 100 % au plus"
  en: "Bring the shares to 100% at most"
*/
with voucher_total as (
  select voucher, line, sum(amount_incl_tax) as amount from expenses group by voucher, line
),
part as (
  select a.voucher, a.line, a."grant", coalesce(a.share, quotient(a.amount, t.amount)) as share
  from allocations a
  left join (select voucher, null::varchar as line, sum(amount) as amount from voucher_total group by voucher union all
    select voucher, line, amount from voucher_total where line is not null) t
    on t.voucher = a.voucher and t.line is not distinct from a.line
  where a.voucher in (select voucher from candidate)
)
select (select arg_min(sheet, source_row) from candidate c where c.voucher = part.voucher) as sheet,
  (select min(source_row) from candidate c where c.voucher = part.voucher) as source_row,
  voucher, round(sum(share) * 100)::bigint as percent, array_to_string(list("grant" order by "grant"), ', ') as names
from part
group by voucher, line
having sum(share) > 1.0001

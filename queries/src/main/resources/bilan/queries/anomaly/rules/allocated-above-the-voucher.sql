/*
code: GRANT-20
severity: error
risk: voucher
title:
  fr: "pièce affectée à plus de 100 %"
  en: "voucher allocated above 100%"
message:
  fr: "Pièce {subject} : {told:euros} affectés à {names}, elle est de {cost:euros}"
  en: "Voucher {subject}: {told:euros} allocated to {names}, it is of {cost:euros}"
cause:
  fr: "même dépense présentée à deux financeurs"
  en: "one expense presented to two funders"
cure:
  fr: "Ramener le total des parts à 100 % au plus"
  en: "Bring the shares to 100% at most"
*/
with over as (
  select p.voucher, t.cost, sum(p.amount) as told, string_agg(distinct p."grant", ', ' order by p."grant") as names
  from parts p
  join voucher_totals t using (voucher)
  where p.how <> 'own'
    and t.cost >= 0
    and p.voucher not in (select voucher from voucher_rows where "grant" is not null)
  group by p.voucher, t.cost
  having sum(p.amount) > t.cost + 0.01
)
select
  p."grant", o.voucher as subject,
  -- The first shares keep what the voucher is of; the rest is too much.
  greatest(sum(p.amount) over upto - o.cost, 0) - greatest(sum(p.amount) over upto - p.amount - o.cost, 0) as amount, p.said, p.spent_on as day, p.delivery_id, p.source, p.sheet, p.source_row, o.told, o.cost, o.names, o.voucher
from over o
join parts p using (voucher)
window upto as (partition by o.voucher order by p."grant", p.source, p.sheet, p.source_row, p.line, p.amount rows unbounded preceding)
union all
select null, o.voucher, 0, v.amount_incl_tax, v.spent_on, v.delivery_id, v.source, v.sheet, v.source_row, o.told, o.cost, o.names, o.voucher
from over o
join voucher_rows v using (voucher)

/*
code: GRANT-13
severity: warning
risk: grant
title:
  fr: "argent non dépensé à la fin"
  en: "money unspent at the end"
message:
  fr: "{grant} : finie le {ends_on:day}, {spent:euros} dépensés sur {total:euros}"
  en: "{grant}: ended on {ends_on:day}, {spent:euros} spent of {total:euros}"
cause:
  fr: "dépenses non affectées à la subvention, ou projet moins cher que prévu"
  en: "expenses not allocated to the grant, or a project cheaper than planned"
cure:
  fr: "Affecter les dépenses qui manquent ; sinon prévoir un report accepté par le financeur, ou un reversement"
  en: "Allocate the missing expenses; otherwise plan a carry-over that the funder accepts, or a repayment"
*/
with ended as (
  select s.*, sum(p.amount) as spent
  from settled s
  join parts p using ("grant")
  where s.stands and s.status is distinct from 'closed'
    and s.payment_basis is distinct from 'reimbursement'
    and s.ends_on < getvariable('as_of')
    and p.counts
  group by all
  having sum(p.amount) < s.total - 0.005
)
select "grant", "grant" as subject, total as amount, total as said, ends_on as day, delivery_id, source, sheet, source_row, ends_on, spent, total
from ended
union all
select e."grant", e."grant", -p.amount, p.said, p.spent_on, p.delivery_id, p.source, p.sheet, p.source_row, e.ends_on, e.spent, e.total
from ended e
join parts p on p."grant" = e."grant" and p.counts

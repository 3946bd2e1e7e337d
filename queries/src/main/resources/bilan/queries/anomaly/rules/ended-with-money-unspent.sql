/*
code: GRANT-13
severity: warning
risk: grant
title:
  fr: "argent non dépensé à la fin"
  en: "money unspent at the end"
message:
  fr: "{grant} : {ended} le {ended_on:day}, {spent:euros} dépensés sur {total:euros}"
  en: "{grant}: {ended} on {ended_on:day}, {spent:euros} spent of {total:euros}"
cause:
  fr: "dépenses non affectées à la subvention, ou projet moins cher que prévu"
  en: "expenses not allocated to the grant, or a project cheaper than planned"
cure:
  fr: "Affecter les dépenses qui manquent ; sinon convenir d’un report ou d’un reversement avec le financeur"
  en: "Allocate the missing expenses; otherwise agree on a carry-over or a repayment with the funder"
*/
with ended as (
  select
    s.*, sum(p.amount) as spent,
    s.status is not distinct from 'closed' as is_closed,
    if(is_closed, if(getvariable('lang') = 'en', 'closed', 'soldée'), if(getvariable('lang') = 'en', 'ended', 'finie')) as ended,
    if(is_closed, coalesce(s.status_on, s.ends_on), s.ends_on) as ended_on
  from settled s
  join parts p using ("grant")
  where s.stands
    and s.payment_basis is distinct from 'reimbursement'
    and (is_closed or s.ends_on < getvariable('as_of'))
    and p.counts
  group by all
  having sum(p.amount) < s.total - 0.005
)
select "grant", "grant" as subject, total as amount, total as said, ends_on as day, delivery_id, source, sheet, source_row, ended, ended_on, spent, total
from ended
union all
select e."grant", e."grant", -p.amount, p.said, p.spent_on, p.delivery_id, p.source, p.sheet, p.source_row, e.ended, e.ended_on, e.spent, e.total
from ended e
join parts p on p."grant" = e."grant" and p.counts

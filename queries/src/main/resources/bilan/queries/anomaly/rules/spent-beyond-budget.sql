/*
code: GRANT-14
severity: warning
risk: none
title:
  fr: "dépensé au-delà du budget"
  en: "spent beyond the budget"
message:
  fr: "{grant} : {spent:euros} dépensés, au-delà du budget ({budget:euros}) et de la subvention ({awarded:euros})"
  en: "{grant}: {spent:euros} spent, beyond the budget ({budget:euros}) and the grant ({awarded:euros})"
cause:
  fr: "dépense d’une autre subvention, ou projet plus cher que prévu"
  en: "an expense of another grant, or a project dearer than planned"
cure:
  fr: "Affecter le dépassement ailleurs : cette subvention ne le paiera pas"
  en: "Allocate the excess elsewhere: this grant will not pay it"
*/
with over as (
  select s.*, b.budget, x.spent, greatest(b.budget, s.awarded) as bound
  from settled s
  join (select "grant", sum(amount_planned) as budget from budget_lines where side = 'cost' group by "grant") b using ("grant")
  join (select "grant", sum(amount) as spent from parts where counts group by "grant") x using ("grant")
  where s.stands
    and x.spent > greatest(b.budget, s.awarded) + 0.005
)
select o."grant", o."grant" as subject, p.amount, p.said, p.spent_on as day, p.delivery_id, p.source, p.sheet, p.source_row, o.spent, o.budget, o.awarded
from over o
join parts p on p."grant" = o."grant" and p.counts
union all
select "grant", "grant", -bound, bound, day, delivery_id, source, sheet, source_row, spent, budget, awarded
from over

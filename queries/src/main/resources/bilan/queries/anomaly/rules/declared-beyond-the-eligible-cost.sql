/*
code: GRANT-46
severity: error
risk: costs
title:
  fr: "déclaré au-delà du coût éligible"
  en: "declared beyond the eligible cost"
message:
  fr: "{grant} : {kept_in_all:euros} déclarés et non écartés, le coût éligible est de {eligible:euros}"
  en: "{grant}: {kept_in_all:euros} declared and not set aside, the eligible cost is {eligible:euros}"
cause:
  fr: "projet plus cher que prévu, ou dépense d’un autre projet"
  en: "a project dearer than planned, or an expense of another project"
cure:
  fr: "Retirer le dépassement : il ne sera pas remboursé"
  en: "Take the excess off: it will not be paid back"
*/
with over as (
  select s.*, sum(c.kept) as kept_in_all
  from settled s
  join claimed c using ("grant")
  where s.eligible_cost is not null
  group by all
  having sum(c.kept) > s.eligible_cost + 0.005
)
select c."grant", c."grant" as subject, c.kept as amount, c.declared as said, c.submitted_on as day, c.delivery_id, c.source, c.sheet, c.source_row, o.kept_in_all, o.eligible_cost as eligible
from over o
join claimed c using ("grant")
union all
select "grant", "grant", -eligible_cost, eligible_cost, decision_date, delivery_id, source, sheet, source_row, kept_in_all, eligible_cost
from over

/*
code: GRANT-19
severity: error
risk: grant
title:
  fr: "aides publiques au-delà du coût"
  en: "public aid beyond the cost"
message:
  fr: "{grant} : {aid:euros} d’aides publiques au budget, pour un coût de {cost:euros} ; au plus {bound:euros}"
  en: "{grant}: {aid:euros} of public aid in the budget, for a cost of {cost:euros}; at most {bound:euros}"
cause:
  fr: "même dépense financée deux fois, ou plafond d’aides publiques dépassé"
  en: "one expense funded twice, or the limit of public aid exceeded"
cure:
  fr: "Revoir le plan de financement avec les financeurs"
  en: "Agree on the financing plan with the funders"
*/
with budgets as (
  select
    "grant",
    sum(amount_planned) filter (where side = 'income' and account[1:2] = '74') as aid,
    sum(amount_planned) filter (where side = 'cost' and account[1:2] is distinct from '86') as planned
  from budget_lines
  group by "grant"
),
over as (
  select
    s.*, b.aid, coalesce(s.eligible_cost, b.planned) as cost,
    (coalesce(s.eligible_cost, b.planned) * coalesce(s.public_aid_limit, 1))::decimal(38, 6) as bound
  from settled s
  join budgets b using ("grant")
  where s.stands and b.aid > coalesce(s.eligible_cost, b.planned) * coalesce(s.public_aid_limit, 1) + 0.005
)
select l."grant", l."grant" as subject, l.amount_planned as amount, l.amount_planned as said, null::date as day, l.delivery_id, l.source, l.sheet, l.source_row, o.aid, o.cost, o.bound
from over o
join budget_lines l on l."grant" = o."grant" and l.side = 'income' and l.account[1:2] = '74'
union all
select "grant", "grant", -bound, cost, decision_date, delivery_id, source, sheet, source_row, aid, cost, bound
from over

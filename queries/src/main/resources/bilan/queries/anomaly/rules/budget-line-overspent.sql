/*
code: GRANT-18
severity: warning
risk: costs
title:
  fr: "poste du budget dépassé"
  en: "budget line overspent"
message:
  fr: "{subject} : {spent:euros} dépensés pour {planned:euros} prévus, la convention admet {bound:euros}"
  en: "{subject}: {spent:euros} spent, {planned:euros} planned, the agreement allows {bound:euros}"
cause:
  fr: "dépense au mauvais poste, ou virement entre postes au-delà de ce que la convention admet"
  en: "an expense on the wrong line, or a transfer between lines beyond what the agreement allows"
cure:
  fr: "Demander un avenant, ou affecter le dépassement ailleurs"
  en: "Ask for an amendment, or allocate the excess elsewhere"
*/
with costs as (
  from grant_budget_costs(getvariable('as_of'), getvariable('first_month'))
),
over as (
  select
    l."grant", l.budget_line, l.line, l.amount_planned as planned, sum(c.part) as spent,
    budget_bound(l.amount_planned, s.transfer_limit) as bound,
    l.delivery_id, l.source, l.sheet, l.source_row
  from settled s
  join grant_budget_lines l using ("grant")
  join costs c on c."grant" = l."grant" and c.budget_line = l.budget_line
  where s.stands and s.transfer_limit is not null
  group by all
  having sum(c.part) > budget_bound(l.amount_planned, s.transfer_limit) + 0.005
)
select o."grant", o."grant" || ', ' || o.line as subject, c.part as amount, c.said, c.day, c.delivery_id, c.source, c.sheet, c.source_row, o.spent, o.planned, o.bound
from over o
join costs c on c."grant" = o."grant" and c.budget_line = o.budget_line
union all
select "grant", "grant" || ', ' || line, -bound, planned, null, delivery_id, source, sheet, source_row, spent, planned, bound
from over

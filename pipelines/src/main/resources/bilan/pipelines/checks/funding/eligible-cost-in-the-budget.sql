/*
code: FUND-10
severity: warning
table: budget_lines
message:
  fr: "{grant} : coût éligible de {eligible} €, budget de {cost} € seulement"
  en: "{grant}: an eligible cost of {eligible} €, a budget of {cost} € only"
cause:
  fr: "budget d’une seule année, ou coût éligible faux"
  en: "the budget of one year only, or a wrong eligible cost"
cure:
  fr: "Vérifier le coût éligible et le budget"
  en: "Check the eligible cost and the budget"
*/
with budget as (
  select "grant", arg_min(sheet, source_row) as sheet, min(source_row) as source_row,
    sum(amount_planned) filter (side = 'cost') as cost, sum(amount_planned) filter (side = 'income') as income
  from candidate
  where not regexp_matches(coalesce(account, ''), '^8[67]')
  group by "grant"
)
select budget.sheet, budget.source_row, "grant", g.eligible_cost::decimal(18, 2) as eligible, cost::decimal(18, 2) as cost
from budget join grants g using ("grant")
where g.eligible_cost > cost + 1

/*
code: FUND-09
severity: warning
table: budget_lines
message:
  fr: "{grant} : {cost} € de charges prévues pour {income} € de produits"
  en: "{grant}: {cost} € of planned costs for {income} € of income"
cause:
  fr: "poste oublié, ou autofinancement absent des produits"
  en: "a forgotten line, or own resources missing from the income"
cure:
  fr: "Compléter le budget : ses charges et ses produits doivent être égaux"
  en: "Complete the budget: its costs and income must be equal"
*/
with budget as (
  select "grant", arg_min(sheet, source_row) as sheet, min(source_row) as source_row,
    sum(amount_planned) filter (side = 'cost') as cost, sum(amount_planned) filter (side = 'income') as income
  from candidate
  where not regexp_matches(coalesce(account, ''), '^8[67]')
  group by "grant"
)
select sheet, source_row, "grant", cost::decimal(18, 2) as cost, income::decimal(18, 2) as income
from budget
where abs(cost - income) > 1

/*
title: {fr: "Budget et dépenses d’une subvention", en: "Budget and spending of a grant"}
description: {fr: "Chaque ligne du budget d’une subvention (sans -p grant=CODE : de toutes), ce qui en est dépensé, ce qui reste ; ce qu’aucune ligne ne prévoit, à la fin", en: "Each line of the budget of a grant (without -p grant=CODE: of all), what of it is spent and what is left; what no line plans, at the end"}
published: never
parameters:
  grant: {type: grant, optional: true}
  years: {type: years, default: last 3}
columns:
  grant:
    {label: {fr: Subvention, en: Grant}, kind: text}
  line:
    {label: {fr: Poste, en: Line}, kind: text,
     definition: {fr: "Une dépense va au poste dont le compte est le plus long début du sien, sinon à celui qui porte son libellé ou sa nature", en: "An expense goes to the line whose account is the longest beginning of its own, else to the one with its words or its kind"}}
  planned:
    {label: {fr: Prévu, en: Planned}, kind: amount, additivity: sum}
  spent:
    {label: {fr: Dépensé, en: Spent}, kind: amount, additivity: sum,
     definition: {fr: "Jusqu’à la date d’arrêté, TVA récupérable déduite, apports en nature compris s’ils sont au budget", en: "Up to the cut-off date, less recoverable tax, with contributions in kind if the budget has them"}}
  left:
    {label: {fr: Reste, en: Left}, kind: amount, additivity: sum,
     definition: {fr: "Prévu moins dépensé ; négatif : dépassement", en: "Planned less spent; negative: overspent"}}
  rate:
    {label: {fr: Consommé, en: Used}, kind: rate,
     definition: {fr: "Dépensé divisé par prévu", en: "Spent divided by planned"}}
*/
with lines as (
  from grant_budget_lines
  where getvariable('grant') is null or "grant" = getvariable('grant')
),
sums as (
  select "grant", budget_line, sum(part) as spent
  from grant_budget_costs(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where getvariable('grant') is null or "grant" = getvariable('grant')
  group by all
),
told as (
  select
    exists (select 1 from expenses) as expenses,
    no_expenses_label(getvariable('lang')) as no_expense
)
select
  coalesce(l."grant", s."grant") as "grant",
  coalesce(l.line, if(getvariable('lang') = 'en', 'On no line of the budget', 'Sur aucun poste du budget')) as line,
  coalesce(l.line, 'hors-budget') as line_in_id,
  l.amount_planned as planned,
  if(l.line is null, '–', null) as planned_note,
  if(t.expenses, coalesce(s.spent, 0), null) as spent,
  if(t.expenses, null, t.no_expense) as spent_note,
  if(t.expenses, coalesce(l.amount_planned, 0) - coalesce(s.spent, 0), null) as "left",
  if(t.expenses, null, t.no_expense) as left_note,
  if(t.expenses, quotient(coalesce(s.spent, 0) * 100, nullif(l.amount_planned, 0)), null) as rate,
  case
    when not t.expenses then t.no_expense
    when coalesce(l.amount_planned, 0) = 0 then if(getvariable('lang') = 'en', 'nothing was planned', 'sans prévision')
  end as rate_note
from lines l
full join sums s on s."grant" = l."grant" and s.budget_line = l.budget_line
cross join told t
order by coalesce(l."grant", s."grant"), coalesce(l.budget_line, s.budget_line) nulls last

-- rows: budget lines, expenses and allocations
select
  delivery_id, source, sheet, source_row, null::date as day, line as about, "grant", line,
  amount_planned as planned, null::decimal(38, 6) as spent, amount_planned as "left", amount_planned as rate_of
from grant_budget_lines
where getvariable('grant') is null or "grant" = getvariable('grant')
union all by name
select
  s.delivery_id, s.source, s.sheet, s.source_row, s.day, concat_ws(' – ', s.voucher, s.account) as about, s."grant",
  coalesce(l.line, if(getvariable('lang') = 'en', 'On no line of the budget', 'Sur aucun poste du budget')) as line,
  s.part as spent,
  s.cost as spent_said,
  -s.part as "left",
  s.part as rate
from grant_budget_costs(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) s
left join grant_budget_lines l on l."grant" = s."grant" and l.budget_line = s.budget_line
where getvariable('grant') is null or s."grant" = getvariable('grant')

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
  select row_number() over (partition by "grant" order by account nulls last, label nulls last, source, sheet, source_row) as budget_line, *
  from budget_lines
  where side = 'cost'
    and (getvariable('grant') is null or "grant" = getvariable('grant'))
),
costs as (
  select row_number() over () as cost_row, *
  from grant_costs(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where left_out is distinct from 'owned'
    and (getvariable('grant') is null or "grant" = getvariable('grant'))
),
-- The line whose account is the longest beginning of the voucher's, else the one whose words are its words.
placed as (
  select
    c.cost_row,
    arg_max(l.budget_line, (if(starts_with(c.account, l.account), 1, 0), coalesce(length(l.account), 0), -l.budget_line)) as budget_line
  from costs c
  join lines l
    on l."grant" = c."grant"
    and (starts_with(c.account, l.account)
      or ((l.account is null or c.account is null) and name_said(l.label) in (name_said(c.label), name_said(grant_cost_label(c.kind, 'fr')), name_said(grant_cost_label(c.kind, 'en')))))
  group by c.cost_row
),
spent as (
  select c.*, p.budget_line
  from costs c
  left join placed p using (cost_row)
),
sums as (
  select "grant", budget_line, sum(part) as spent from spent where budget_line is not null or left_out is null group by all
),
told as (
  select exists (select 1 from expenses) as expenses
)
select
  coalesce(l."grant", s."grant") as "grant",
  case
    when l.budget_line is null then if(getvariable('lang') = 'en', 'On no line of the budget', 'Sur aucun poste du budget')
    else concat_ws(' ', l.account, l.label)
  end as line,
  if(l.budget_line is null, 'hors-budget', concat_ws(' ', l.account, l.label)) as line_in_id,
  l.amount_planned as planned,
  if(l.budget_line is null, '–', null) as planned_note,
  if(t.expenses, coalesce(s.spent, 0), null) as spent,
  if(t.expenses, null, if(getvariable('lang') = 'en', 'no expense was given (sheet “Expenses” of the funding)', 'aucune dépense fournie (feuille « Dépenses » des financements)')) as spent_note,
  if(t.expenses, coalesce(l.amount_planned, 0) - coalesce(s.spent, 0), null) as "left",
  if(t.expenses, null, if(getvariable('lang') = 'en', 'no expense was given (sheet “Expenses” of the funding)', 'aucune dépense fournie (feuille « Dépenses » des financements)')) as left_note,
  if(t.expenses, quotient(coalesce(s.spent, 0) * 100, nullif(l.amount_planned, 0)), null) as rate,
  case
    when not t.expenses then if(getvariable('lang') = 'en', 'no expense was given (sheet “Expenses” of the funding)', 'aucune dépense fournie (feuille « Dépenses » des financements)')
    when coalesce(l.amount_planned, 0) = 0 then if(getvariable('lang') = 'en', 'nothing was planned', 'sans prévision')
  end as rate_note
from lines l
full join sums s on s."grant" = l."grant" and s.budget_line = l.budget_line
cross join told t
where l.budget_line is not null or s."grant" in (select "grant" from lines)
order by coalesce(l."grant", s."grant"), l.budget_line nulls last

-- rows: budget lines, expenses and allocations
with lines as (
  select row_number() over (partition by "grant" order by account nulls last, label nulls last, source, sheet, source_row) as budget_line, *
  from budget_lines
  where side = 'cost'
    and (getvariable('grant') is null or "grant" = getvariable('grant'))
),
costs as (
  select row_number() over () as cost_row, *
  from grant_costs(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where left_out is distinct from 'owned'
    and (getvariable('grant') is null or "grant" = getvariable('grant'))
),
-- The line whose account is the longest beginning of the voucher's, else the one whose words are its words.
placed as (
  select
    c.cost_row,
    arg_max(l.budget_line, (if(starts_with(c.account, l.account), 1, 0), coalesce(length(l.account), 0), -l.budget_line)) as budget_line
  from costs c
  join lines l
    on l."grant" = c."grant"
    and (starts_with(c.account, l.account)
      or ((l.account is null or c.account is null) and name_said(l.label) in (name_said(c.label), name_said(grant_cost_label(c.kind, 'fr')), name_said(grant_cost_label(c.kind, 'en')))))
  group by c.cost_row
),
spent as (
  select c.*, p.budget_line
  from costs c
  left join placed p using (cost_row)
)
select
  delivery_id, source, sheet, source_row, null::date as day, concat_ws(' ', account, label) as about, "grant", concat_ws(' ', account, label) as line,
  amount_planned as planned, null::decimal(38, 6) as spent, amount_planned as "left"
from lines
union all by name
select
  s.delivery_id, s.source, s.sheet, s.source_row, s.day, concat_ws(' – ', s.voucher, s.account) as about, s."grant",
  case
    when l.budget_line is null then if(getvariable('lang') = 'en', 'On no line of the budget', 'Sur aucun poste du budget')
    else concat_ws(' ', l.account, l.label)
  end as line,
  s.part as spent,
  s.cost as spent_said,
  -s.part as "left",
  s.part as rate,
  l.amount_planned as rate_of
from spent s
left join lines l on l."grant" = s."grant" and l.budget_line = s.budget_line
where (s.budget_line is not null or s.left_out is null)
  and s."grant" in (select "grant" from lines)

/*
title: {fr: "Compte rendu financier d’une subvention", en: "Financial account of a grant"}
description: {fr: "Prévision et réalisation d’une subvention sur un exercice, dans l’ordre du Cerfa 15059", en: "What was planned and done with a grant in a fiscal year, in the order of the form Cerfa 15059"}
parameters:
  grant: {type: grant, optional: true}
  year: {type: year, default: last 1}
  chart: {type: chart, optional: true}
fits:
  year: >-
    select fiscal_year_label(fiscal_year), fiscal_year = getvariable('year')
    from (select distinct fiscal_year from grant_year_rows(date '2999-12-31', coalesce(getvariable('first_month'), 1)) where "grant" = getvariable('grant'))
    order by fiscal_year
columns:
  part:
    {label: {fr: Partie, en: Part}, kind: text,
     definition: {fr: "costs : charges ; income : produits ; voluntary : contributions volontaires", en: "costs; income; voluntary: contributions in kind"}}
  line:
    {label: {fr: Poste, en: Line}, kind: text}
  planned:
    {label: {fr: Prévision, en: Planned}, kind: amount, additivity: sum,
     definition: {fr: "Budget de la subvention, par compte, pour toute la durée de la convention", en: "Budget of the grant, by account, over the whole agreement"}}
  actual:
    {label: {fr: Réalisation, en: Actual}, kind: amount, additivity: known,
     definition: {fr: "Charges : dépenses de l’exercice affectées à la subvention, TVA récupérable déduite. Produits : ce qui est rattaché à l’exercice", en: "Costs: expenses of the year allocated to the grant, less recoverable tax. Income: what belongs to the year"}}
  cumulated:
    {label: {fr: Cumulé, en: So far}, kind: amount, additivity: known,
     definition: {fr: "Réalisation des exercices d’avant et de celui-ci ; vide si rien n’est d’avant", en: "Actual of this year and of those before; blank if nothing is of a year before"}}
  rate:
    {label: {fr: "%", en: "%"}, kind: rate,
     definition: {fr: "Réalisation divisée par prévision", en: "Actual divided by planned"}}
  gap:
    {label: {fr: Écart, en: Difference}, kind: amount, additivity: none,
     definition: {fr: "Réalisation, cumulée si la convention a commencé avant, moins prévision", en: "Actual, so far if the agreement began before, less planned"}}
  notable:
    {label: {fr: À expliquer, en: To explain}, kind: text,
     definition: {fr: "« yes » si l’écart dépasse le seuil de bilan.yaml (grant_account.gap)", en: "“yes” if the difference is above the threshold of bilan.yaml (grant_account.gap)"}}
*/
with stands as materialized (
  from grant_account_rows(getvariable('grant'), getvariable('year'), getvariable('chart'), getvariable('as_of'), coalesce(getvariable('first_month'), 1))
),
given as (
  select
    l.*,
    sum(s.amount) filter (where s.measure = 'planned') as planned,
    sum(s.amount) filter (where s.measure = 'actual') as actual,
    sum(s.amount) filter (where s.measure = 'before') as before
  from grant_account_lines(getvariable('chart'), getvariable('lang')) l
  left join stands s on s.part = l.part and s.id = l.id
  where l.is_leaf
  group by all
),
-- Nothing ties the other income of the year to the grant.
leaves as (
  select *, statement = 'income' and coalesce(planned, 0) <> 0 and actual is null and before is null as is_unknown from given
),
sums as (
  select part, id, planned, actual, before, is_unknown from leaves where not is_extra or planned is not null or actual is not null or before is not null
  union all
  select part, heading, sum(planned), sum(actual), sum(before), bool_or(is_unknown) from leaves where heading <> id group by part, heading
  union all
  select statement, 'total-' || statement, coalesce(sum(planned), 0), if(bool_or(is_unknown), sum(actual), coalesce(sum(actual), 0)), sum(before), bool_or(is_unknown)
  from leaves
  where statement <> 'voluntary'
  group by statement
),
-- A heading that the budget plans as a whole is compared as a whole: none of its lines was planned by itself.
wholes as (
  select part, heading from leaves where id = heading || '-beside' and coalesce(planned, 0) <> 0
),
-- What was given at all: without it a blank is no 0.
told as (
  select
    exists (select 1 from expenses) as expenses,
    exists (select 1 from stands where measure = 'planned') as budget,
    exists (select 1 from stands where measure = 'planned' and statement = 'income') as budget_of_income,
    exists (select 1 from stands where measure = 'planned' and statement = 'costs') as budget_of_costs,
    exists (select 1 from stands where measure = 'actual' and statement = 'income') as attributed,
    exists (select 1 from stands where measure = 'before') as goes_on,
    no_expenses_label(getvariable('lang')) as no_expense,
    if(getvariable('lang') = 'en', 'not in the budget of this grant (sheet “Budget” of the funding)', 'non fourni dans le budget de cette subvention (feuille « Budget » des financements)') as no_budget,
    if(getvariable('lang') = 'en', 'nothing says what came in on this line in the year', 'rien ne dit ce qui est entré sur cette ligne pendant l’exercice') as no_income,
    if(getvariable('lang') = 'en', 'nothing of the grant belongs to this year, or it has neither dates nor amounts by year', 'rien de la subvention n’est rattaché à cet exercice, ou elle n’a ni dates de convention ni montants par exercice') as no_share,
    if(getvariable('lang') = 'en', 'nothing says what else paid for the project', 'rien ne dit quels autres produits ont payé l’action') as no_other,
    if(getvariable('lang') = 'en', 'nothing was planned', 'sans prévision') as unplanned
),
printed as (
  select
    l.*,
    case l.statement when 'costs' then t.budget_of_costs when 'income' then t.budget_of_income else t.budget end as is_planned,
    l.statement = 'income' or t.expenses as is_told,
    l.statement = 'income' and (coalesce(s.is_unknown, false) or (not t.attributed and l.id in ('74', 'total-income')) or (not t.budget_of_income and l.id = 'total-income')) as is_partial,
    s.planned,
    l.is_leaf and w.heading is not null and l.statement <> 'income' as is_of_whole,
    not l.is_leaf and w.heading is not null as is_whole,
    -- Nothing spent of what was planned is a 0.
    if(l.statement <> 'income' and s.planned <> 0 and not is_of_whole, coalesce(s.actual, 0), s.actual) as actual,
    if(t.goes_on and not is_of_whole and s.planned <> 0, coalesce(s.before, 0), s.before) as before,
    t.*
  from grant_account_lines(getvariable('chart'), getvariable('lang')) l
  left join sums s on s.part = l.part and s.id = l.id
  left join wholes w on w.part = l.part and w.heading = if(l.is_leaf, l.heading, l.id)
  cross join told t
  where not l.is_extra or s.id is not null
),
settled as (
  select
    *,
    if(is_planned, planned, null) as plan,
    if(is_planned or role is null or is_section, null, no_budget) as plan_note,
    if(is_told and not (is_partial and actual = 0), actual, null) as achieved,
    if(goes_on and is_told and not is_partial and (actual is not null or before is not null), coalesce(actual, 0) + coalesce(before, 0), null) as cumulated,
    case
      when is_section then null
      when is_partial and not attributed and id in ('74', 'total-income') then no_share
      when is_partial and not budget_of_income and id = 'total-income' then no_other
      when is_partial then no_income
      when not is_told and role is not null then no_expense
      when is_of_whole and planned <> 0 and actual is null then '–'
    end as real_note
  from printed
)
select
  statement as part,
  line,
  id as line_in_id,
  role as line_role,
  plan as planned,
  plan_note as planned_note,
  achieved as actual,
  real_note as actual_note,
  cumulated,
  if(is_of_whole, null, quotient(achieved * 100, nullif(plan, 0))) as rate,
  case
    when is_of_whole then if(achieved <> 0 or plan <> 0, '–', null)
    when achieved <> 0 and coalesce(plan, 0) = 0 then coalesce(plan_note, unplanned)
    when plan <> 0 then if(is_told and not is_partial, real_note, coalesce(real_note, if(is_told, null, no_expense)))
  end as rate_note,
  if(((is_leaf and not is_of_whole) or is_whole) and is_planned and is_told and not is_partial, nullif(coalesce(cumulated, achieved, 0) - coalesce(plan, 0), 0), null) as gap,
  if(abs(gap) > abs(coalesce(plan, 0)) * getvariable('notable_gap'), 'yes', '') as notable
from settled
order by
  if(statement = 'costs', 1, if(statement = 'income', 2, 3)), position, id

-- rows: each row in its line, in its heading and in the total of its part
with stands as (
  from grant_account_rows(getvariable('grant'), getvariable('year'), getvariable('chart'), getvariable('as_of'), coalesce(getvariable('first_month'), 1))
),
everywhere as (
  from stands
  union all
  select * replace (heading as id) from stands where heading <> id
  union all
  select * replace ('total-' || statement as id, statement as part) from stands where statement <> 'voluntary'
)
select
  e.delivery_id, e.source, e.sheet, e.source_row, null::varchar as place, e.day, e.about,
  e.statement as part,
  l.line,
  if(e.measure = 'planned', e.amount, null) as planned,
  if(e.measure = 'actual', e.amount, null) as actual,
  if(e.measure <> 'planned', e.amount, null) as cumulated,
  if(e.measure = 'actual', e.amount, null) as rate,
  if(e.measure = 'planned', e.amount, null) as rate_of,
  if(e.measure = 'planned', -e.amount, e.amount) as gap
from everywhere e
join grant_account_lines(getvariable('chart'), getvariable('lang')) l on l.part = e.part and l.id = e.id

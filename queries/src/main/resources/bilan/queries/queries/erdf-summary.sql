/*
title: {fr: "Récapitulatif par catégorie de dépenses", en: "Summary by category of expenses"}
description: {fr: "Budget, retenu des demandes déposées, à déclarer et reste, par catégorie, d’une subvention européenne (-p grant=CODE)", en: "Budget, kept of earlier claims, to declare and what is left, by category, of a European grant (-p grant=CODE)"}
parameters:
  grant: {type: grant, optional: true}
  years: {type: years, default: last 1}
  period: {type: period, optional: true}
columns:
  category:
    {label: {fr: Catégorie, en: Category}, kind: text}
  budget:
    {label: {fr: Budget, en: Budget}, kind: amount, additivity: sum,
     definition: {fr: "Dépenses prévues par la convention", en: "Costs planned in the agreement"}}
  kept:
    {label: {fr: Déjà retenu, en: Kept before}, kind: amount, additivity: sum,
     definition: {fr: "Des demandes déposées : certifié, sinon déclaré moins écarté", en: "Of the claims sent: certified, else declared less disallowed"}}
  offered:
    {label: {fr: Éligible, en: Eligible}, kind: amount, additivity: sum,
     definition: {fr: "De cet état, avant plafonds", en: "Of this statement, before the bounds"}}
  retained:
    {label: {fr: À déclarer, en: To declare}, kind: amount, additivity: sum,
     definition: {fr: "De cet état, dans la limite du budget de la catégorie, fongibilité comprise, et du coût éligible", en: "Of this statement, within the budget of the category with its transfer limit, and the eligible cost"}}
  total:
    {label: {fr: Cumul, en: Total}, kind: amount, additivity: sum,
     definition: {fr: "Déjà retenu et à déclarer", en: "Kept before and to declare"}}
  left_over:
    {label: {fr: Reste au budget, en: Left of the budget}, kind: amount, additivity: sum,
     definition: {fr: "Budget moins cumul ; le plafond rend ce qu’il retranche", en: "Budget less total; the bound gives back what it cuts"}}
*/
select
  case
    when getvariable('lang') = 'en' then case category
      when 'direct_staff' then 'Direct staff' when 'direct_other' then 'Other direct costs' when 'indirect' then 'Indirect costs'
      when 'unknown' then 'Others (in kind, vouchers that lack)' else 'Bound of the eligible cost' end
    else case category
      when 'direct_staff' then 'Personnel direct' when 'direct_other' then 'Autres dépenses directes' when 'indirect' then 'Coûts indirects'
      when 'unknown' then 'Autres (en nature, pièces absentes)' else 'Plafond du coût éligible' end
  end as category,
  category as category_in_id,
  if(category = 'bound', null, budget) as budget,
  if(budget is null and category <> 'unknown', no_budget_label(getvariable('lang')), null) as budget_note,
  kept,
  offered,
  retained,
  (kept + retained)::decimal(38, 6) as total,
  if(is_budgeted, coalesce(if(category = 'bound', null, budget), 0) - kept - retained, null)::decimal(38, 6) as left_over,
  if(is_budgeted, null, no_budget_label(getvariable('lang'))) as left_over_note
from (
  select *, bool_or(budget is not null) filter (where category <> 'bound') over () as is_budgeted
  from erdf_lines(getvariable('grant'), getvariable('period_from')::date, getvariable('period_to')::date, getvariable('simplified_costs'), getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where what = 'sum'
)
where category <> 'bound' or retained <> 0
order by turn

-- rows: the budget, each line of a claim, and what the statement is made of
with parts as (
  select
    coalesce(category, 'bound') as category, delivery_id, source, sheet, source_row, day, about, null::decimal(38, 6) as budget, null::decimal(38, 6) as kept,
    if(part in ('cost', 'flat'), offered, null) as offered, offered as retained, offered as total, -offered as left_over
  from erdf_rows(getvariable('grant'), getvariable('period_from')::date, getvariable('period_to')::date, getvariable('simplified_costs'), getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  union all by name
  select coalesce(if(category = 'in_kind', null, category), 'unknown') as category, delivery_id, source, sheet, source_row, submitted_on as day, concat_ws(' – ', claim, voucher) as about, kept, kept as total, -kept as left_over
  from erdf_claimed(getvariable('grant'), getvariable('simplified_costs'), getvariable('as_of'))
  union all by name
  select budget_category(kind, account, label) as category, delivery_id, source, sheet, source_row, concat_ws(' – ', "grant", label) as about, amount_planned as budget, amount_planned as left_over
  from budget_lines
  where "grant" = getvariable('grant') and side = 'cost'
)
select
  delivery_id, source, sheet, source_row, null::varchar as place, day, about,
  case
    when getvariable('lang') = 'en' then case parts.category
      when 'direct_staff' then 'Direct staff' when 'direct_other' then 'Other direct costs' when 'indirect' then 'Indirect costs'
      when 'unknown' then 'Others (in kind, vouchers that lack)' else 'Bound of the eligible cost' end
    else case parts.category
      when 'direct_staff' then 'Personnel direct' when 'direct_other' then 'Autres dépenses directes' when 'indirect' then 'Coûts indirects'
      when 'unknown' then 'Autres (en nature, pièces absentes)' else 'Plafond du coût éligible' end
  end as category,
  budget, kept, offered, retained, total, left_over
from parts
where category <> 'in_kind'

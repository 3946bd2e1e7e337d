/*
title: {fr: "La subvention dont il est rendu compte", en: "The grant that is accounted for"}
description: {fr: "Une subvention, ce qui en est rattaché à l’exercice et sa part des produits", en: "A grant, what of it belongs to the year and its share of the income"}
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
  grant:
    {label: {fr: Subvention, en: Grant}, kind: text}
  funder:
    {label: {fr: Financeur, en: Funder}, kind: text}
  purpose:
    {label: {fr: Objet, en: Purpose}, kind: text}
  reference:
    {label: {fr: Référence, en: Reference}, kind: text, published: never}
  start_on:
    {label: {fr: Début, en: Starts}, kind: date}
  end_on:
    {label: {fr: Fin, en: Ends}, kind: date}
  awarded:
    {label: {fr: Accordé, en: Awarded}, kind: amount, additivity: none,
     definition: {fr: "Après avenants, à la date d’arrêté", en: "After amendments, at the cut-off date"}}
  attributed:
    {label: {fr: "Rattaché à l’exercice", en: "Of the year"}, kind: amount, additivity: none,
     definition: {fr: "Montants par exercice, sinon au prorata des jours de la convention", en: "Amounts by fiscal year, else by the days of the agreement"}}
  planned_share:
    {label: {fr: "Part des produits prévus", en: "Share of the planned income"}, kind: rate,
     definition: {fr: "Accordé, divisé par le total des produits du budget", en: "Awarded, divided by the total income of the budget"}}
  actual_share:
    {label: {fr: "Part des produits réalisés", en: "Share of the actual income"}, kind: rate,
     definition: {fr: "Rattaché à l’exercice, divisé par le total des produits réalisés ; n.c. tant que l’un d’eux n’est pas connu", en: "What belongs to the year, divided by the total actual income; n/a as long as one part of it is not known"}}
  chart:
    {label: {fr: Plan comptable, en: Chart of accounts}, kind: text}
  several_years:
    {label: {fr: Plusieurs exercices, en: Several years}, kind: text}
  unbalanced:
    {label: {fr: "Écart entre 86 et 87", en: "Difference of 86 and 87"}, kind: text}
  undated:
    {label: {fr: Pièces sans date, en: Vouchers without a date}, kind: text}
*/
with stands as materialized (
  from grant_account_rows(getvariable('grant'), getvariable('year'), getvariable('chart'), getvariable('as_of'), coalesce(getvariable('first_month'), 1))
),
income as (
  select
    sum(planned) as planned,
    sum(actual) as actual,
    bool_or(coalesce(planned, 0) <> 0 and actual is null) as is_unknown
  from (
    select id, sum(amount) filter (where measure = 'planned') as planned, sum(amount) filter (where measure = 'actual') as actual
    from stands
    where statement = 'income'
    group by id
  )
),
voluntary as (
  select
    coalesce(sum(if(part = 'voluntary_costs', amount, -amount)) filter (where measure = 'planned'), 0) as planned,
    coalesce(sum(if(part = 'voluntary_costs', amount, -amount)) filter (where measure = 'actual'), 0) as actual
  from stands
  where statement = 'voluntary'
),
attributed as (
  select sum(amount) as amount
  from grant_shares(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where "grant" = getvariable('grant') and fiscal_year = getvariable('year') and stands
),
undated as (
  select string_agg(distinct voucher, ', ' order by voucher) as vouchers
  from grant_costs(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where "grant" = getvariable('grant') and fiscal_year is null and left_out is distinct from 'owned'
)
select
  g."grant",
  g.funder,
  g.purpose,
  g.reference,
  g.start_on,
  g.ends_on as end_on,
  g.awarded,
  a.amount as attributed,
  if(a.amount is null, if(getvariable('lang') = 'en', 'nothing of the grant belongs to this year, or it has neither dates nor amounts by year', 'rien de la subvention n’est rattaché à cet exercice, ou elle n’a ni dates de convention ni montants par exercice'), null) as attributed_note,
  quotient(g.awarded * 100, nullif(i.planned, 0)) as planned_share,
  if(i.planned <> 0, null, if(getvariable('lang') = 'en', 'no income in the budget of this grant (sheet “Budget” of the funding)', 'aucun produit dans le budget de cette subvention (feuille « Budget » des financements)')) as planned_share_note,
  if(coalesce(i.is_unknown, true) or i.planned is null, null, quotient(a.amount * 100, nullif(i.actual, 0))) as actual_share,
  case
    when a.amount is null then if(getvariable('lang') = 'en', 'what belongs to the year is not known', 'ce qui est rattaché à l’exercice n’est pas connu')
    when i.planned is null then if(getvariable('lang') = 'en', 'nothing says what else paid for the project', 'rien ne dit quels autres produits ont payé l’action')
    when i.is_unknown then if(getvariable('lang') = 'en', 'what came in from the other sources of the budget is not known', 'ce qui est entré des autres ressources du budget n’est pas connu')
  end as actual_share_note,
  getvariable('chart_label') as chart,
  if(fiscal_year(g.start_on, coalesce(getvariable('first_month'), 1)) < fiscal_year(g.ends_on, coalesce(getvariable('first_month'), 1)),
    fiscal_year_label(fiscal_year(g.start_on, coalesce(getvariable('first_month'), 1))) || if(getvariable('lang') = 'en', ' to ', ' à ')
      || fiscal_year_label(fiscal_year(g.ends_on, coalesce(getvariable('first_month'), 1))), null) as several_years,
  nullif(concat_ws(if(getvariable('lang') = 'en', '; ', ' ; '),
    if(v.planned <> 0, if(getvariable('lang') = 'en', 'planned: €' || euros_label(abs(v.planned), 'en'), 'prévision : ' || euros_label(abs(v.planned), 'fr') || ' €'), null),
    if(v.actual <> 0, if(getvariable('lang') = 'en', 'actual: €' || euros_label(abs(v.actual), 'en'), 'réalisation : ' || euros_label(abs(v.actual), 'fr') || ' €'), null)), '') as unbalanced,
  u.vouchers as undated
from grants_on(getvariable('as_of')) g
cross join income i
cross join voluntary v
cross join attributed a
cross join undated u
where g."grant" = getvariable('grant')

/*
title: {fr: "La subvention européenne et ce qu’elle doit payer", en: "The European grant and what it is to pay"}
description: {fr: "Convention, règles, retenu, à déclarer et FEDER dû (-p grant=CODE)", en: "Agreement, rules, what is kept, to declare and due from the ERDF (-p grant=CODE)"}
parameters:
  grant: {type: grant, optional: true}
  years: {type: years, default: last 1}
  period: {type: period, optional: true}
fits:
  grant: >-
    select "grant", coalesce("grant" = getvariable('grant'), false)
    from (select distinct "grant" from grants where payment_basis = 'reimbursement' union select distinct "grant" from flat_rates where "grant" is not null union all select null where not exists (select 1 from grants where payment_basis = 'reimbursement'))
    order by "grant"
columns:
  grant:
    {label: {fr: Subvention, en: Grant}, kind: text}
  funder:
    {label: {fr: Financeur, en: Funder}, kind: text}
  purpose:
    {label: {fr: Opération, en: Operation}, kind: text}
  reference:
    {label: {fr: Référence, en: Reference}, kind: text, published: never}
  start_on:
    {label: {fr: Début, en: Starts}, kind: date}
  end_on:
    {label: {fr: Fin d’éligibilité, en: End of eligibility}, kind: date}
  awarded:
    {label: {fr: Plafond, en: Ceiling}, kind: amount, additivity: none,
     definition: {fr: "Montant accordé, après avenants", en: "Amount awarded, after amendments"}}
  eligible_cost:
    {label: {fr: Coût éligible, en: Eligible cost}, kind: amount, additivity: none}
  rate:
    {label: {fr: Taux, en: Rate}, kind: rate}
  kept:
    {label: {fr: Déjà retenu, en: Kept before}, kind: amount, additivity: none}
  declared:
    {label: {fr: À déclarer, en: To declare}, kind: amount, additivity: none}
  due:
    {label: {fr: FEDER dû sur cet état, en: ERDF due on this statement}, kind: amount, additivity: none,
     definition: {fr: "Taux × retenu, cet état compris, au plus le plafond ; moins le même sans cet état", en: "Rate × what is kept, with this statement, at most the ceiling; less the same without it"}}
  owed:
    {label: {fr: FEDER dû en tout, en: ERDF due in all}, kind: amount, additivity: none}
  received:
    {label: {fr: Reçu, en: Received}, kind: amount, additivity: none}
  period:
    {label: {fr: Paiements, en: Payments}, kind: text}
  rules:
    {label: {fr: Règles, en: Rules}, kind: text}
  beyond:
    {label: {fr: Demandes de pièces absentes, en: Claims of vouchers that lack}, kind: text}
*/
with sums as (
  select sum(kept) as kept, sum(retained) as retained
  from erdf_lines(getvariable('grant'), getvariable('period_from')::date, getvariable('period_to')::date, getvariable('simplified_costs'), getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where what = 'sum'
),
-- To the cent, each time of the whole.
due as (
  select
    g.*,
    s.kept as kept_before,
    s.retained,
    if(g.rate is null, null, round(least(g.awarded, g.rate * s.kept), 2))::decimal(38, 6) as owed_before,
    if(g.rate is null, null, round(least(g.awarded, g.rate * (s.kept + s.retained)), 2))::decimal(38, 6) as owed_now
  from grants_on(getvariable('as_of')) g
  cross join sums s
  where g."grant" = getvariable('grant')
)
select
  d."grant",
  d.funder,
  d.purpose,
  null::varchar as purpose_in_id,
  d.reference,
  null::varchar as reference_in_id,
  d.start_on,
  d.ends_on as end_on,
  d.awarded,
  d.eligible_cost,
  if(d.eligible_cost is null, if(getvariable('lang') = 'en', 'not given: nothing bounds the total', 'non fourni : rien ne plafonne le total'), null) as eligible_cost_note,
  d.rate * 100 as rate,
  if(d.rate is null, no_rate_label(getvariable('lang')), null) as rate_note,
  d.kept_before as kept,
  d.retained as declared,
  (d.owed_now - d.owed_before)::decimal(38, 6) as due,
  if(d.rate is null, no_rate_label(getvariable('lang')), null) as due_note,
  d.owed_now as owed,
  if(d.rate is null, no_rate_label(getvariable('lang')), null) as owed_note,
  if(d.receipts_given, d.received, null) as received,
  if(d.receipts_given, null, no_receipts_label(getvariable('lang'))) as received_note,
  case
    when getvariable('period_from')::date is null then null
    when getvariable('lang') = 'en' then day_label(getvariable('period_from')::date, 'en') || ' to ' || day_label(getvariable('period_to')::date, 'en')
    else 'du ' || day_label(getvariable('period_from')::date, 'fr') || ' au ' || day_label(getvariable('period_to')::date, 'fr')
  end as period,
  (select if(getvariable('lang') = 'en', any_value(rules_en), any_value(rules)) from grant_rules(getvariable('simplified_costs')) where "grant" = getvariable('grant')) as rules,
  (select string_agg(distinct voucher, ', ' order by voucher) from erdf_claimed(getvariable('grant'), getvariable('simplified_costs'), getvariable('as_of')) where category is null) as beyond
from due d

-- rows: what the statement is made of, each line of a claim, and what bounds the grant
with parts as (
  select delivery_id, source, sheet, source_row, day, about, offered as amount, true as is_now
  from erdf_rows(getvariable('grant'), getvariable('period_from')::date, getvariable('period_to')::date, getvariable('simplified_costs'), getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where offered <> 0
  union all
  select delivery_id, source, sheet, source_row, submitted_on, concat_ws(' – ', claim, voucher), kept, false
  from erdf_claimed(getvariable('grant'), getvariable('simplified_costs'), getvariable('as_of'))
),
bounded as materialized (
  select
    r.*,
    r.rate * coalesce((select sum(amount) from parts where not is_now), 0) > r.awarded as was_full,
    r.rate * coalesce((select sum(amount) from parts), 0) > r.awarded as is_full
  from settling_rows(getvariable('as_of')) r
  where r."grant" = getvariable('grant')
),
-- Rounded to cents so that the rows add up to what is due, which is rounded once.
earned as (
  select
    p.*, b."grant", b.was_full, b.is_full,
    round(b.rate * sum(p.amount) over summed, 2) - round(b.rate * (sum(p.amount) over summed - p.amount), 2) as owed
  from parts p
  cross join bounded b
  window summed as (order by p.is_now, p.source, p.sheet, p.source_row, p.about, p.amount rows unbounded preceding)
)
select
  delivery_id, source, sheet, source_row, null::varchar as place, day, about, "grant",
  if(is_now, null, amount) as kept,
  if(is_now, amount, null) as declared,
  case
    when is_full and not is_now and not was_full then -owed
    when not is_full and is_now then owed
  end as due,
  if(is_full, null, owed) as owed
from earned
union all by name
select
  delivery_id, source, sheet, source_row, null::varchar as place, day, "grant" as about, "grant",
  awarded, eligible_cost, rate * 100 as rate,
  if(is_full and not was_full, awarded, null) as due,
  if(is_full, awarded, null) as owed
from bounded
union all by name
select delivery_id, source, sheet, source_row, null::varchar as place, received_on as day, "grant" as about, "grant", amount as received
from receipts
where "grant" = getvariable('grant') and received_on <= getvariable('as_of')

/*
title: {fr: "Argent par priorité", en: "Money by priority"}
description: {fr: "Subventions rattachées et dépenses de chaque priorité, d’après les clés de répartition ; le reste est non ventilé", en: "Grants attributed and expenses of each priority, by the shares given; the rest is not allocated"}
parameters:
  years: {type: years, default: last 3}
  given: {type: boolean, default: non, label: {fr: "Rien s’il n’y a pas de priorités", en: "Nothing if there are no priorities"}}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  priority:
    {label: {fr: Priorité, en: Priority}, kind: text}
  grants:
    {label: {fr: "Subventions (rattaché)", en: "Grants (attributed)"}, kind: amount, additivity: sum,
     definition: {fr: "Part de chaque subvention rattachée à l’année, selon sa clé", en: "Share of each grant attributed to the year"}}
  expenses:
    {label: {fr: Dépenses, en: Expenses}, kind: amount, additivity: sum,
     definition: {fr: "Part de chaque pièce de l’année, selon sa clé ; hors taxes si connu", en: "Share of each voucher of the year; excluding tax where known"}}
*/
with granted as (
  select y.year, s."grant" as item, 'grant' as kind, s.amount
  from range(getvariable('first_year')::bigint, getvariable('last_year')::bigint + 1) as y(year)
  join grant_shares(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) s
    on coalesce(s.fiscal_year, y.year) = y.year
  where s.stands
),
spent as (
  select
    fiscal_year_of(coalesce(invoiced_on, paid_on)) as year,
    voucher as item,
    'voucher' as kind,
    sum(coalesce(amount_excl_tax, amount_incl_tax)) as amount
  from expenses
  where coalesce(invoiced_on, paid_on) between getvariable('from_date') and getvariable('to_date')
    and kind is distinct from 'in_kind'
  group by all
),
items as (
  from granted
  union all
  from spent
),
shares as (
  select coalesce(s."grant", s.voucher) as item, if(s."grant" is null, 'voucher', 'grant') as kind, p.priority, p.label, p."order" as rank, sum(s.share) as share
  from priority_shares s
  join priorities p using (priority)
  where s."grant" is not null or s.voucher is not null
  group by all
),
parts as (
  select i.year, s.label as priority, s.priority as code, s.rank, i.kind, i.item, (i.amount * s.share)::decimal(38, 8) as amount
  from items i
  join shares s on s.item = i.item and s.kind = i.kind
  union all
  select
    i.year,
    'Non ventilé',
    null,
    1000000,
    i.kind,
    i.item,
    (i.amount * (1 - coalesce((select sum(s.share) from shares s where s.item = i.item and s.kind = i.kind), 0)))::decimal(38, 8)
  from items i
),
-- Every priority stands in every year, in the order of the priorities.
everywhere as (
  select y.year, p.label as priority, p.priority as code, p."order" as rank
  from range(getvariable('first_year')::bigint, getvariable('last_year')::bigint + 1) as y(year), priorities p
  union
  select year, priority, code, rank from parts
),
-- As long as nothing at all was ever given, nothing sorted is no true 0.
funding as (
  select exists (select 1 from grants) as given
)
select
  year,
  if(getvariable('lang') = 'en' and any_value(everywhere.rank) = 1000000, 'Not allocated', priority) as priority,
  priority as priority_in_id,
  if(
    (select given from funding) and count(*) filter (where kind = 'grant') = count(amount) filter (where kind = 'grant'),
    coalesce(sum(amount) filter (where kind = 'grant'), 0), null
  ) as grants,
  if(
    (select given from funding),
    if(getvariable('lang') = 'en', 'neither dates nor amounts by year: ', 'ni dates de convention ni montants par exercice : ')
      || string_agg(item, ', ' order by item) filter (where kind = 'grant' and amount is null),
    if(getvariable('lang') = 'en', 'no funding was given', 'aucun financement fourni')
  ) as grants_note,
  if(exists (select 1 from expenses), coalesce(sum(amount) filter (where kind = 'voucher'), 0), null) as expenses,
  if(
    exists (select 1 from expenses), null,
    if(getvariable('lang') = 'en', 'no expense was given (sheet “Expenses” of the funding)', 'aucune dépense n’a été fournie (feuille « Dépenses » des financements)')
  ) as expenses_note
from everywhere
left join parts using (year, priority)
where not getvariable('given') or exists (select 1 from priorities)
group by year, priority
order by min(everywhere.code) is null, any_value(everywhere.rank) nulls last, min(everywhere.code), priority, year

-- rows: each grant and each voucher, with its share
with items as (
  select
    delivery_id, source, sheet, source_row, place, day, "grant" as item, 'grant' as kind, fiscal_year as year, days, length, amount
  from grant_share_rows(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where stands
  union all by name
  select
    delivery_id, source, sheet, source_row, coalesce(invoiced_on, paid_on) as day, voucher as item, 'voucher' as kind,
    fiscal_year_of(coalesce(invoiced_on, paid_on)) as year,
    coalesce(amount_excl_tax, amount_incl_tax) as amount
  from expenses
  where coalesce(invoiced_on, paid_on) between getvariable('from_date') and getvariable('to_date')
    and kind is distinct from 'in_kind'
),
shares as (
  select coalesce(s."grant", s.voucher) as item, if(s."grant" is null, 'voucher', 'grant') as kind, p.label as priority, sum(s.share) as share
  from priority_shares s
  join priorities p using (priority)
  where s."grant" is not null or s.voucher is not null
  group by all
),
parts as (
  select i.*, s.priority, s.share from items i join shares s on s.item = i.item and s.kind = i.kind
  union all
  select
    i.*,
    if(getvariable('lang') = 'en', 'Not allocated', 'Non ventilé'),
    1 - coalesce((select sum(s.share) from shares s where s.item = i.item and s.kind = i.kind), 0)
  from items i
)
select
  delivery_id, source, sheet, source_row, place, day, item as about, year, priority,
  if(kind = 'grant', (amount * share)::decimal(38, 8), null) as grants,
  if(kind = 'voucher', (amount * share)::decimal(38, 8), null) as expenses,
  amount as grants_said,
  amount as expenses_said
from parts

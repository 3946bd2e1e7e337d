/*
title: {fr: "D’où viennent les ressources", en: "Where resources come from"}
description: {fr: "Subventions rattachées par niveau, ventes HT, adhésions et dons, année par année", en: "Attributed grants by level, sales excluding tax, memberships and donations, year by year"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
comparable: {dataset: sales, by: year, where: by_month}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  source:
    {label: {fr: Ressource, en: Resource}, kind: text}
  amount:
    {label: {fr: Montant, en: Amount}, kind: amount, additivity: sum,
     definition: {fr: "Subventions rattachées à l’exercice (par exercice, sinon au prorata des jours), ou produit des comptes si chaque année montrée a son grand livre ; ressources propres hors taxes", en: "Grants attributed to the year (by fiscal year, else by days), or booked if every year shown has a ledger; own resources excluding tax"}}
*/
-- Where no funder has a level, nothing is said of levels.
-- A year's till has a line in any case, so that one that did not come can be told, and so has what
-- another year has of ticketing and grants: nothing is 0 there, not unknown; of services, memberships
-- and donations, where a file tells of that year.
-- Where every year shown has a ledger, what was booked as grants stands for what was attributed; not
-- of one place, of which a ledger does not tell.
with ledger as (
  select
    fiscal_year as year,
    sum(income) filter (where is_grant_account(account)) as amount
  from income_statements(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where is_ledger and fiscal_year between getvariable('first_year') and getvariable('last_year')
    and getvariable('place') is null
  group by fiscal_year
),
booked as (
  select count(*) > getvariable('last_year') - getvariable('first_year') as whole from ledger
),
granted as (
  select y.year, f.level, s."grant", s.amount
  from range(getvariable('first_year')::bigint, getvariable('last_year')::bigint + 1) as y(year)
  join grant_shares(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) s
    on coalesce(s.fiscal_year, y.year) = y.year
  left join funders f using (funder)
  where s.stands
    and is_asked_place(s.place)
),
sold as (
  select distinct channel from sales_shares(getvariable('from_date'), getvariable('to_date'), interval 1 year)
  where is_asked_place(place)
),
awaited as (
  select y.year, c.channel
  from range(getvariable('first_year')::bigint, getvariable('last_year')::bigint + 1) as y(year),
    (select 'till' as channel union select channel from sold where channel = 'ticketing') as c
  union
  select t.year, c.channel
  from channels_told(['service', 'training'], getvariable('first_year'), getvariable('last_year'), coalesce(getvariable('first_month'), 1), getvariable('to_date'), getvariable('place')) t,
    (select channel from sold where is_service(channel)) as c
  union
  select t.year, c.channel
  from channels_told(['membership', 'donation'], getvariable('first_year'), getvariable('last_year'), coalesce(getvariable('first_month'), 1), getvariable('to_date'), getvariable('place')) t,
    (select channel from sold where is_contribution(channel)) as c
),
money as (
  select
    year,
    0 as position,
    if(getvariable('lang') = 'en', 'Grants (booked)', 'Subventions (produit)') as source,
    'Subventions (produit)' as name,
    coalesce(amount, 0) as amount,
    null as lack,
    1 as known,
    0 as lacking,
    false as by_month
  from ledger
  where (select whole from booked)
  union all
  select
    year,
    1,
    if(getvariable('lang') = 'en', 'Grants', 'Subventions')
      || if(exists (select 1 from funders where level is not null), if(getvariable('lang') = 'en', ': ', ' : ') || level_label(level, getvariable('lang')), ''),
    'Subventions : ' || level_label(level, 'fr'),
    amount,
    if(getvariable('lang') = 'en', 'neither dates nor amounts by year: ', 'ni dates de convention ni montants par exercice : ')
      || "grant",
    1,
    0,
    false
  from granted
  where not (select whole from booked)
  union all
  select
    y.year,
    1,
    if(getvariable('lang') = 'en', 'Grants', 'Subventions')
      || if(exists (select 1 from funders where level is not null), if(getvariable('lang') = 'en', ': ', ' : ') || level_label(l.level, getvariable('lang')), ''),
    'Subventions : ' || level_label(l.level, 'fr'),
    0,
    null,
    1,
    0,
    false
  from range(getvariable('first_year')::bigint, getvariable('last_year')::bigint + 1) as y(year),
    (select distinct level from granted) as l
  where not (select whole from booked)
  union all
  select
    fiscal_year_of(starts),
    if(is_contribution(channel), 3, 2),
    earnings_label(channel, getvariable('lang')),
    earnings_label(channel, 'fr'),
    if(is_contribution(channel), either, excl),
    null,
    if(is_contribution(channel), excl_known + excl_lacking, excl_known),
    if(is_contribution(channel), 0, excl_lacking),
    channel is null or is_counter_sale(channel)
  from (
    select starts, channel, excl, either, excl_known, excl_lacking
    from sales_shares(getvariable('from_date'), getvariable('to_date'), interval 1 year)
    where is_asked_place(place)
    union all
    select make_date(a.year, coalesce(getvariable('first_month'), 1)::bigint, 1), a.channel, 0, 0, 0, 0
    from awaited as a
  )
),
unrated as (
  select
    fiscal_year_of(starts) as year,
    earnings_label(channel, getvariable('lang')) as source,
    rate_note((delivery_id, sheet, source_row), incl, 'excl', place, r.source, getvariable('lang')) as note
  from sales_rows(getvariable('from_date'), getvariable('to_date'), interval 1 year) r
  where excl_said is null
    and is_sale(channel)
    and is_asked_place(place)
  group by 1, 2
)
select
  m.year,
  m.source,
  m.name as source_in_id,
  if(count(m.lack) filter (where m.amount is null) > 0 or (sum(m.amount) = 0 and sum(m.lacking) = 0 and count(n.channel) > 0),
    null, known_sum(m.amount, m.known, m.lacking)) as amount,
  if(sum(m.amount) = 0 and count(m.lack) filter (where m.amount is null) = 0 and sum(m.lacking) = 0 and count(n.channel) > 0, '–',
    coalesce(
      replace(
        string_agg(distinct m.lack, ' ; ' order by m.lack) filter (where m.amount is null),
        ' ; ',
        if(getvariable('lang') = 'en', '; ', ' ; ')),
      any_value(u.note))) as amount_note,
  m.by_month
from money m
left join unrated u on u.year = m.year and u.source = m.source
left join channels_not_open(getvariable('first_year'), getvariable('last_year'), coalesce(getvariable('first_month'), 1), getvariable('place')) n
  on n.year = m.year and earnings_label(n.channel, getvariable('lang')) = m.source
group by m.year, m.position, m.source, m.name, m.by_month
order by m.year, m.position, amount desc nulls last, m.source

-- rows: each grant by what settles it, or each entry of the ledger; each sale
with ledger as (
  select delivery_id, source as file, sheet, source_row, entry_date as day, concat_ws(' ', account, label) as about, fiscal_year as year, coalesce(credit, 0) - coalesce(debit, 0) as amount
  from ledger_entries
  where is_grant_account(account)
    and (entry_date is null or entry_date <= getvariable('as_of'))
    and fiscal_year between getvariable('first_year') and getvariable('last_year')
),
booked as (
  select count(distinct fiscal_year) > getvariable('last_year') - getvariable('first_year') as whole
  from income_statements(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where is_ledger and fiscal_year between getvariable('first_year') and getvariable('last_year')
)
select *, if(getvariable('lang') = 'en', 'Grants (booked)', 'Subventions (produit)') as source
from ledger
where (select whole from booked) and getvariable('place') is null
union all by name
select
  s.delivery_id, s.source as file, s.sheet, s.source_row, s.place, s.day, concat_ws(' – ', s."grant", s.funder) as about,
  s.fiscal_year as year,
  if(getvariable('lang') = 'en', 'Grants', 'Subventions')
      || if(exists (select 1 from funders where level is not null), if(getvariable('lang') = 'en', ': ', ' : ') || level_label(f.level, getvariable('lang')), '') as source,
  s.days,
  s.length,
  s.amount,
  s.said as amount_said
from grant_share_rows(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) s
left join funders f using (funder)
where s.stands
  and (getvariable('place') is not null or not (select whole from booked))
  and is_asked_place(s.place)
union all by name
select
  delivery_id, source as file, sheet, source_row, place, day, about, days, length,
  fiscal_year_of(starts) as year,
  earnings_label(channel, getvariable('lang')) as source,
  case when is_contribution(channel) then coalesce(excl, incl) else excl end as amount,
  case when is_contribution(channel) then coalesce(excl_said, incl_said) else excl_said end as amount_said
from sales_rows(getvariable('from_date'), getvariable('to_date'), interval 1 year)
where is_asked_place(place)

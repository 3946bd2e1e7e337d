/*
title: {fr: "D'où viennent les ressources", en: "Where resources come from"}
description: {fr: "Subventions rattachées par niveau, ventes HT, adhésions et dons, année par année", en: "Attributed grants by level, sales excluding tax, memberships and donations, year by year"}
parameters:
  years: {type: years, default: last 3}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  source:
    {label: {fr: Ressource, en: Resource}, kind: text}
  amount:
    {label: {fr: Montant, en: Amount}, kind: amount, additivity: sum,
     definition: {fr: "Subventions rattachées à l'exercice (par exercice, sinon au prorata des jours), ou produit des comptes si chaque année montrée a son grand livre ; ressources propres hors taxes", en: "Grants attributed to the year (by fiscal year, else by days), or booked if every year shown has a ledger; own resources excluding tax"}}
*/
with settled as (
  select coalesce(getvariable('as_of'), getvariable('to_date')) as day,
    coalesce(getvariable('first_month'), 1)::int - 1 as shift
),
amended as (
  select
    "grant",
    arg_max(amount, "on") filter (where amount is not null) as amount,
    arg_max(end_on, "on") filter (where end_on is not null) as end_on
  from amendments, settled
  where "on" <= day
  group by "grant"
),
awarded as (
  select
    g."grant" as code,
    g.funder,
    g.status,
    g.place,
    g.start_on,
    coalesce(a.end_on, g.end_on) as end_on,
    case
      when g.status = 'closed' and g.amount_final is not null then g.amount_final
      when g.status = 'requested' then g.amount_requested
      else coalesce(a.amount, g.amount_awarded, 0)
    end as total
  from grants g
  cross join settled
  left join amended a on a."grant" = g."grant"
  where g.decision_date is null or g.decision_date <= day or g.status = 'requested'
),
-- By days of the agreement, both ends included, to the cent; largest remainder, earliest first.
agreed as (
  select
    code,
    unnest(range(year(start_on - to_months(shift)), year(end_on - to_months(shift)) + 1)) as year,
    (total * 100)::hugeint as cents,
    start_on,
    end_on,
    date_diff('day', start_on, end_on) + 1 as length
  from awarded, settled
  where start_on <= end_on and code not in (select "grant" from grant_years)
),
weighed as (
  select
    code,
    year,
    cents,
    length,
    date_diff(
      'day',
      greatest(start_on, make_date(year, 1, 1) + to_months(shift)),
      least(end_on, make_date(year + 1, 1, 1) + to_months(shift) - interval 1 day)
    ) + 1 as days
  from agreed, settled
),
floored as (
  select code, year, cents, cents * days // length as share, cents * days % length as remainder
  from weighed
),
ranked as (
  select
    code,
    year,
    share,
    row_number() over (partition by code order by remainder desc, year) as turn,
    any_value(cents) over (partition by code) - sum(share) over (partition by code) as left_over
  from floored
),
attributed as (
  select code, year, ((share + if(turn <= left_over, 1, 0))::decimal(18, 0) * 0.01)::decimal(18, 6) as amount
  from ranked
  union all
  select "grant", fiscal_year, amount from grant_years
),periods as (
  select d::date as starts, least((d + interval 1 year - interval 1 day)::date, getvariable('to_date')) as ends
  from generate_series(getvariable('from_date')::timestamp, getvariable('to_date')::timestamp, interval 1 year) as t(d)
),
dated as (
  select p.starts, s.place, s.channel, s.customer_kind, s.amount_excl_tax as excl, s.amount_incl_tax as incl
  from sales s
  join periods p on s.sold_on between p.starts and p.ends
  where not coalesce(s.channel = 'service' and s.service_to >= s.service_from, false)
),
-- A service that gives its period belongs to its days, whenever it was invoiced.
served as (
  select
    p.starts,
    s.place,
    s.channel,
    s.customer_kind,
    date_diff('day', greatest(p.starts, s.service_from), least(p.ends, s.service_to)) + 1 as days,
    date_diff('day', s.service_from, s.service_to) + 1 as length,
    (s.amount_excl_tax * 1000000)::hugeint as excl,
    (s.amount_incl_tax * 1000000)::hugeint as incl
  from sales s
  join periods p on s.service_from <= p.ends and s.service_to >= p.starts
  where s.channel = 'service' and s.service_to >= s.service_from
),
facts as (
  from dated
  union all
  select
    starts,
    place,
    channel,
    customer_kind,
    ((2 * excl * days + length) // (2 * length))::decimal(24, 0) * 0.000001,
    ((2 * incl * days + length) // (2 * length))::decimal(24, 0) * 0.000001
  from served
),
-- Where every year shown has a ledger, what was booked as grants stands for what was attributed.
ledger as (
  select
    fiscal_year as year,
    sum(coalesce(credit, 0) - coalesce(debit, 0))
      filter (where account[1:2] = '74' or account[1:3] in ('789', '689')) as amount
  from ledger_entries, settled
  where (entry_date is null or entry_date <= day)
    and fiscal_year between year(getvariable('from_date') - to_months(shift)) and year(getvariable('to_date') - to_months(shift))
  group by fiscal_year
),
booked as (
  select
    count(*) > year(getvariable('to_date') - to_months(any_value(shift))) - year(getvariable('from_date') - to_months(any_value(shift)))
      as whole
  from settled
  left join ledger on true
  where ledger.year is not null
),
money as (
  select
    year,
    0 as position,
    if(getvariable('lang') = 'en', 'Grants (booked)', 'Subventions (produit)') as source,
    coalesce(amount, 0) as amount
  from ledger
  where (select whole from booked)
  union all
  select
    t.year,
    1 as position,
    if(getvariable('lang') = 'en', 'Grants: ', 'Subventions : ') || case coalesce(f.level, '?')
    when 'other public' then if(getvariable('lang') = 'en', 'Other public', 'Autre public')
    when 'private' then if(getvariable('lang') = 'en', 'Private', 'Privé')
    when '?' then if(getvariable('lang') = 'en', '(unknown level)', '(niveau inconnu)')
    else f.level
  end as source,
    t.amount
  from attributed t
  join awarded a using (code)
  cross join settled
  left join funders f on f.funder = a.funder
  where (a.status is null or a.status in ('notified', 'signed', 'closed'))
    and not coalesce((select whole from booked), false)
    and t.year between year(getvariable('from_date') - to_months(shift)) and year(getvariable('to_date') - to_months(shift))
  union all
  select
    year(starts - to_months(coalesce(getvariable('first_month'), 1)::int - 1)),
    if(channel in ('membership', 'donation'), 3, 2),
    case
      when channel in ('membership', 'donation')
        then if(getvariable('lang') = 'en', 'Memberships and donations', 'Adhésions et dons')
      when channel = 'till' then if(getvariable('lang') = 'en', 'Till (excl. tax)', 'Caisse (HT)')
      when channel = 'ticketing' then if(getvariable('lang') = 'en', 'Ticketing (excl. tax)', 'Billetterie (HT)')
      else if(getvariable('lang') = 'en', 'Services and trainings (excl. tax)', 'Prestations et formations (HT)')
    end,
    case when channel in ('membership', 'donation') then coalesce(excl, incl) else excl end
  from facts
)
select year, source, if(count(*) = count(amount), sum(amount), null) as amount
from money
group by year, position, source
order by year, position, amount desc nulls last, source

/*
title: {fr: "Subventions par niveau", en: "Grants by level"}
description: {fr: "Subventions rattachées à chaque année, par niveau de financeur", en: "Grants attributed to each year, by level of funder"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  level:
    {label: {fr: Niveau, en: Level}, kind: text}
  amount:
    {label: {fr: "Subventions (rattaché)", en: "Grants (attributed)"}, kind: amount, additivity: sum,
     definition: {fr: "Montants par exercice, sinon au prorata des jours de la convention", en: "Amounts by fiscal year, else by the days of the agreement"}}
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
)
select
  t.year,
  case coalesce(f.level, '?')
    when 'other public' then if(getvariable('lang') = 'en', 'Other public', 'Autre public')
    when 'private' then if(getvariable('lang') = 'en', 'Private', 'Privé')
    when '?' then if(getvariable('lang') = 'en', '(unknown level)', '(niveau inconnu)')
    else f.level
  end as level,
  sum(t.amount) as amount
from attributed t
join awarded a using (code)
cross join settled
left join funders f on f.funder = a.funder
where (a.status is null or a.status in ('notified', 'signed', 'closed'))
  and t.year between year(getvariable('from_date') - to_months(shift)) and year(getvariable('to_date') - to_months(shift))
  and (getvariable('place') is null or a.place = getvariable('place'))
group by all
order by t.year, amount desc, level

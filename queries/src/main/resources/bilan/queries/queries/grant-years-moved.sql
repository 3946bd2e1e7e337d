/*
title: {fr: "Exercices dont la part a changé après leur clôture", en: "Fiscal years whose share moved after they closed"}
description: {fr: "Par subvention et exercice clos : ce qui en était rattaché à la clôture, à la date d’arrêté, et depuis ; un avenant ou un montant définitif répartit la subvention autrement sur tous ses exercices", en: "By grant and closed fiscal year: what was attributed at year end, at the cut-off date, and since; an amendment or a final amount spreads the grant anew over all its years"}
published: never
parameters:
  years: {type: years, default: last 3}
  grant: {type: grant, optional: true}
columns:
  grant:
    {label: {fr: Subvention, en: Grant}, kind: text}
  year:
    {label: {fr: Année, en: Year}, kind: year}
  closed:
    {label: {fr: "À la clôture", en: "At year end"}, kind: amount, additivity: none,
     definition: {fr: "Rattaché, d’après ce que l’on savait le dernier jour de l’exercice", en: "Attributed, by what was known on the last day of the year"}}
  attributed:
    {label: {fr: "À la date d’arrêté", en: "At the cut-off date"}, kind: amount, additivity: none,
     definition: {fr: "Rattaché, tel que ce bilan l’imprime", en: "Attributed, as this report prints it"}}
  since:
    {label: {fr: Depuis, en: Since}, kind: amount, additivity: none,
     definition: {fr: "Rattaché, d’après tout ce qui est donné, aussi après la date d’arrêté", en: "Attributed, by all that is given, also after the cut-off date"}}
*/
with years as (
  select year, fiscal_year_end(year::integer, coalesce(getvariable('first_month'), 1))::date as ends_on
  from range(getvariable('first_year')::bigint, getvariable('last_year')::bigint + 1) as y(year)
  where ends_on <= getvariable('as_of')
),
-- What of each grant belongs to each closed year, by what was known at its end, at the cut-off date and at all.
told as (
  select y.year, s."grant", s.amount as closed, null::decimal(38, 6) as attributed, null::decimal(38, 6) as since
  from years y
  cross join lateral (
    select "grant", amount from grant_shares(y.ends_on, coalesce(getvariable('first_month'), 1)) where fiscal_year = y.year and stands
  ) s
  union all by name
  select y.year, s."grant", s.amount as attributed
  from years y
  join grant_shares(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) s on s.fiscal_year = y.year and s.stands
  union all by name
  select y.year, s."grant", s.amount as since
  from years y
  join grant_shares(date '9999-12-31', coalesce(getvariable('first_month'), 1)) s on s.fiscal_year = y.year and s.stands
),
compared as (
  select
    "grant", year,
    coalesce(sum(closed), 0) as closed, coalesce(sum(attributed), 0) as attributed, coalesce(sum(since), 0) as since
  from told
  group by "grant", year
)
select "grant", year, closed, attributed, since
from compared
where (closed <> attributed or attributed <> since)
  and (getvariable('grant') is null or "grant" = getvariable('grant'))
order by "grant", year

-- rows: awards, amendments and amounts by year
select
  r.delivery_id, r.source, r.sheet, r.source_row, r.place, r.day, r.about, r."grant", r.fiscal_year as year,
  r.amount as attributed, r.said as attributed_said, null::decimal(38, 6) as closed, null::decimal(38, 6) as since
from grant_share_rows(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) r
where r.stands and (getvariable('grant') is null or r."grant" = getvariable('grant'))
union all by name
select
  r.delivery_id, r.source, r.sheet, r.source_row, r.place, r.day, r.about, r."grant", r.fiscal_year as year,
  r.amount as since, r.said as since_said
from grant_share_rows(date '9999-12-31', coalesce(getvariable('first_month'), 1)) r
where r.stands and (getvariable('grant') is null or r."grant" = getvariable('grant'))

/*
title: {fr: "Le résultat, d’une année à l’autre", en: "The result, from year to year"}
description: {fr: "Ce que le résultat de la dernière année a de nouveau : un signe qui change, ou le même depuis trois ans", en: "What is new in the last year’s result: a sign that changes, or the same for three years"}
parameters:
  years: {type: years, default: last 3}
columns:
  said:
    {label: {fr: Résultat, en: Result}, kind: text}
*/
with results as (
  select fiscal_year as year, sign(sum(income)) as sign
  from statement_rows(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where account[1] in ('6', '7')
    and fiscal_year_end(fiscal_year, getvariable('first_month')) <= getvariable('as_of')
  group by fiscal_year
),
-- The last year, and the last one before it that is not known or of another sign.
turned as (
  select
    r.year,
    r.sign,
    (
      select max(y.year)
      from range((select min(year) - 1 from results)::bigint, r.year::bigint) as y(year)
      where not exists (select 1 from results o where o.year = y.year and o.sign = r.sign)
    ) as before
  from results r
  where r.year = getvariable('last_year') and r.sign <> 0
),
facts as (
  select
    t.sign < 0 as negative,
    t.year - t.before as run,
    fiscal_year_label(t.before) as before,
    o.sign is not null as known,
    exists (select 1 from results e where e.year < t.before and e.sign = t.sign) as again,
    (select fiscal_year_label(min(year)) from results) as first
  from turned t
  left join results o on o.year = t.before and o.sign = -t.sign
)
select
  if(getvariable('lang') = 'en',
    case
      when run >= 3 then 'The result is ' || if(negative, 'negative', 'positive') || ' for the ' || run || if(run = 3, 'rd', 'th') || ' year in a row' || if(known, '', ' at least') || '.'
      when negative and again then 'It is a deficit again, after the surplus of ' || before || '.'
      when negative then 'It is the first deficit since ' || first || ', the first year known.'
      when again then 'It is a surplus again, after the deficit of ' || before || '.'
      else 'It is the first surplus since ' || first || ', the first year known.'
    end,
    case
      when run >= 3 then 'Le résultat est ' || if(negative, 'négatif', 'positif') || ' pour la ' || run || 'e année de suite' || if(known, '', ' au moins') || '.'
      when negative and again then 'C’est de nouveau un déficit, après l’excédent de ' || before || '.'
      when negative then 'C’est le premier déficit depuis ' || first || ', première année connue.'
      when again then 'C’est de nouveau un excédent, après le déficit de ' || before || '.'
      else 'C’est le premier excédent depuis ' || first || ', première année connue.'
    end
  ) as said
from facts
where run >= 3 or (run = 1 and known)

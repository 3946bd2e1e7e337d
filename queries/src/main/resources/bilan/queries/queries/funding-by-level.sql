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
  to_say:
    {label: {fr: À préciser, en: To be given}, kind: text, published: never}
*/
-- A level of one year has a line in each year: nothing attributed is 0, not unknown.
with granted as (
  select y.year, f.level, s."grant", s.funder, s.amount
  from range(getvariable('first_year')::bigint, getvariable('last_year')::bigint + 1) as y(year)
  join grant_shares(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) s
    on coalesce(s.fiscal_year, y.year) = y.year
  left join funders f using (funder)
  where s.stands
    and is_asked_place(s.place)
),
everywhere as (
  from granted
  union all
  select y.year, l.level, null, null, 0
  from range(getvariable('first_year')::bigint, getvariable('last_year')::bigint + 1) as y(year),
    (select distinct level from granted) as l
)
select
  year,
  level_label(e.level, getvariable('lang')) as level,
  level_label(e.level, 'fr') as level_in_id,
  if(count(*) = count(e.amount), sum(e.amount), null) as amount,
  if(getvariable('lang') = 'en', 'neither dates nor amounts by year: ', 'ni dates de convention ni montants par exercice : ')
    || string_agg(e."grant", ', ' order by e."grant") filter (where e.amount is null) as amount_note,
  if(e.level is null, (select string_agg(distinct g.funder, ', ' order by g.funder) from granted g where g.level is null), null)
    || if(getvariable('lang') = 'en', ' (column “Level”, sheet “Funders” of the reference workbook)', ' (colonne « Niveau », feuille « Financeurs » du classeur de référence)') as to_say,
  null::varchar as to_say_in_id
from everywhere e
group by year, e.level
order by year, e.level is null, sum(sum(e.amount)) over (partition by e.level) desc nulls last, level

-- rows: each grant, by what settles it
select
  s.delivery_id, s.source, s.sheet, s.source_row, s.place, s.day, concat_ws(' – ', s."grant", s.funder) as about,
  s.fiscal_year as year,
  level_label(f.level, getvariable('lang')) as level,
  s.days,
  s.length,
  s.amount,
  s.said as amount_said
from grant_share_rows(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) s
left join funders f using (funder)
where s.stands
  and is_asked_place(s.place)

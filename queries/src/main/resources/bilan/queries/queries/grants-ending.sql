/*
title: {fr: "Ce qui s’arrête", en: "What ends"}
description: {fr: "Subventions qui finissent à la date d’arrêté ou dans les douze mois qui suivent, la plus grande d’abord", en: "Grants that end on the cut-off date or in the twelve months after it, the largest first"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
columns:
  grant:
    {label: {fr: Subvention, en: Grant}, kind: text}
  funder:
    {label: {fr: Financeur, en: Funder}, kind: text}
  purpose:
    {label: {fr: Objet, en: Purpose}, kind: text}
  end_on:
    {label: {fr: Fin, en: Ends}, kind: date,
     definition: {fr: "Fin de la convention après avenants ; sans elle, fin du dernier exercice qui a un montant", en: "End of the agreement after amendments; without it, end of the last year that has an amount"}}
  awarded:
    {label: {fr: Accordé, en: Awarded}, kind: amount, additivity: sum,
     definition: {fr: "Après avenants, à la date d’arrêté", en: "After amendments, at the cut-off date"}}
*/
with ends as (
  select
    s."grant",
    coalesce(min(s.ends_on), fiscal_year_end(max(s.fiscal_year), coalesce(getvariable('first_month'), 1))::date) as end_on
  from grant_shares(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) s
  where s.stands and s.status is distinct from 'closed'
  group by s."grant"
)
select
  g."grant",
  g.funder,
  p.purpose,
  e.end_on,
  g.awarded
from grants_on(getvariable('as_of')) g
join ends e on e."grant" = g."grant"
left join grant_purposes(getvariable('as_of')) p on p."grant" = g."grant"
where is_asked_place(g.place)
  and e.end_on between getvariable('as_of') and getvariable('as_of') + interval 12 month
order by g.awarded desc nulls last, e.end_on, g."grant"

-- rows: awards, or the amendments that replace them
select
  r.delivery_id, r.source, r.sheet, r.source_row, g.place, r.day, concat_ws(' – ', r."grant", g.funder) as about,
  r."grant",
  r.amount as awarded
from grant_rows(getvariable('as_of')) r
join grants_on(getvariable('as_of')) g on g."grant" = r."grant"
where r.part = 'awarded' and is_asked_place(g.place)

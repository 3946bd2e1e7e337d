/*
title: {fr: "Qualité des données", en: "Data quality"}
description: {fr: "Par jeu de données et par lieu : mois de données, lignes comptées et lignes rejetées", en: "By dataset and place: months of data, rows counted and rows rejected"}
parameters:
  years: {type: years, default: last 3}
columns:
  dataset:
    {label: {fr: Données, en: Dataset}, kind: text}
  place:
    {label: {fr: Lieu, en: Place}, kind: text}
  first_on:
    {label: {fr: Du, en: From}, kind: date}
  last_on:
    {label: {fr: Au, en: To}, kind: date}
  months:
    {label: {fr: Mois de données, en: Months of data}, kind: count, persons: false, additivity: sum,
     definition: {fr: "Mois de la période qu’un fichier reçu couvre, même sans aucune ligne ; un lieu peut être ouvert plus ou moins de mois", en: "Months of the period that a file received covers, even without any row; a place may be open in more or fewer"}}
  rejected:
    {label: {fr: Lignes rejetées, en: Rejected rows}, kind: count, persons: false, additivity: sum}
*/
-- Of no place, what covers days is rows only: where the last of them was mended, nothing is left to list.
with unplaced as (
  select 'sales' as dataset, delivery_id from sales where place = 'non affecté'
  union
  select dataset, delivery_id from rejects where waiting and coalesce(place, 'non affecté') = 'non affecté'
),
months as (
  select
    dataset,
    coalesce(place, 'non affecté') as place,
    unnest(generate_series(
      date_trunc('month', greatest(period_from, getvariable('from_date'))),
      date_trunc('month', least(period_to, getvariable('to_date'))),
      interval 1 month
    )) as month,
    period_from,
    period_to
  from coverage
  where dataset in ('attendance', 'sales')
    and period_from <= getvariable('to_date')
    and period_to >= getvariable('from_date')
    and (coalesce(place, 'non affecté') <> 'non affecté' or (dataset, delivery_id) in (from unplaced))
),
covered as (
  select dataset, place, min(period_from) as first_on, max(period_to) as last_on, count(distinct month) as months
  from months
  group by all
),
waiting as (
  select dataset, coalesce(place, 'non affecté') as place, count(distinct reject_id) as rejected
  from rejects
  where waiting
    and (row_date is null or row_date between getvariable('from_date') and getvariable('to_date'))
  group by all
)
select
  dataset_label(dataset, getvariable('lang')) as dataset,
  dataset_label(dataset, 'fr') as dataset_in_id,
  place,
  first_on,
  last_on,
  null::varchar as first_on_in_id,
  null::varchar as last_on_in_id,
  coalesce(months, 0) as months,
  coalesce(rejected, 0) as rejected
from covered
full join waiting using (dataset, place)
order by dataset, strip_accents(lower(place)), place

-- rows: each row that waits; of its faults, one counts
select delivery_id, source, sheet, source_row, row_date as day, concat_ws(' ', code, what) as about, dataset_label(dataset, getvariable('lang')) as dataset, coalesce(place, 'non affecté') as place, if(row_number() over (partition by reject_id order by cell) = 1, 1, 0) as rejected
from rejects
where waiting
  and (row_date is null or row_date between getvariable('from_date') and getvariable('to_date'))

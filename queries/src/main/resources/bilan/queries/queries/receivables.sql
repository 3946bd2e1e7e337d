/*
title: {fr: "Créances par financeur et par âge", en: "Receivables by funder and age"}
description: {fr: "Le reste dû de chaque financeur à la date d’arrêté : à échoir, échu et depuis quand, ou sans échéance ; l’échéance est celle de l’échéancier", en: "What each funder still owes at the cut-off date: not due yet, due and since when, or without a due day; days are those of the instalments"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
columns:
  funder:
    {label: {fr: Financeur, en: Funder}, kind: text}
  upcoming:
    {label: {fr: À échoir, en: Not due yet}, kind: amount, additivity: sum,
     definition: {fr: "Dû, d’après l’échéancier, après la date d’arrêté", en: "Due after the cut-off date, by the instalments"}}
  recent:
    {label: {fr: "Échu, 3 mois au plus", en: "Due, up to 3 months"}, kind: amount, additivity: sum}
  older:
    {label: {fr: "Échu, 3 à 12 mois", en: "Due, 3 to 12 months"}, kind: amount, additivity: sum}
  oldest:
    {label: {fr: "Échu, plus d’un an", en: "Due, over a year"}, kind: amount, additivity: sum}
  undated:
    {label: {fr: Sans échéance, en: Without a due day}, kind: amount, additivity: sum,
     definition: {fr: "Reste dû qu’aucun versement prévu ne porte", en: "Still due and planned by no instalment"}}
  due:
    {label: {fr: Reste dû, en: Still due}, kind: amount, additivity: sum,
     definition: {fr: "Ce que le financeur doit encore, sans les aides dont rien n’est certifié", en: "What the funder still owes, without grants of which nothing is certified"}}
*/
with dated as (
  select
    funder,
    sum(amount) filter (where age = 'upcoming') as upcoming,
    sum(amount) filter (where age = 'recent') as recent,
    sum(amount) filter (where age = 'older') as older,
    sum(amount) filter (where age = 'oldest') as oldest,
    sum(amount) as amount
  from grant_receivable_rows(getvariable('as_of'))
  where age <> 'undated' and is_asked_place(place)
  group by funder
),
dues as (
  select funder, sum(owed - received) as due
  from grants_on(getvariable('as_of'))
  where stands and receipts_given and owed > received and is_asked_place(place)
  group by funder
)
select
  s.funder,
  s.funder as funder_in_id,
  coalesce(d.upcoming, 0) as upcoming,
  coalesce(d.recent, 0) as recent,
  coalesce(d.older, 0) as older,
  coalesce(d.oldest, 0) as oldest,
  -- A reimbursement comes to less than a cent more or less than it is paid.
  if(abs(s.due - coalesce(d.amount, 0)) < 0.005, 0, s.due - coalesce(d.amount, 0)) as undated,
  s.due
from dues s
left join dated d using (funder)
order by s.due desc, s.funder

-- rows: instalments, awards, what is certified, receipts
select
  delivery_id, source, sheet, source_row, place, day, concat_ws(' – ', "grant", funder) as about, funder,
  if(age = 'upcoming', amount, null) as upcoming,
  if(age = 'recent', amount, null) as recent,
  if(age = 'older', amount, null) as older,
  if(age = 'oldest', amount, null) as oldest,
  if(age = 'undated', amount, null) as undated,
  amount as due
from grant_receivable_rows(getvariable('as_of'))
where is_asked_place(place)

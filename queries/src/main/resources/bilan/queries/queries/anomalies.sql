/*
title: {fr: "Ce qui ne va pas dans les subventions", en: "What is wrong with grants"}
description: {fr: "Chaque anomalie des subventions, des pièces, des demandes de paiement et des comptes, la plus chère d’abord", en: "Each anomaly of grants, vouchers, claims and accounts, the dearest first"}
published: never
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
  grant: {type: grant, optional: true, label: {fr: Subvention, en: Grant}}
columns:
  anomaly:
    {label: {fr: Anomalie, en: Anomaly}, kind: text}
  severity:
    {label: {fr: Gravité, en: Severity}, kind: text}
  grant:
    {label: {fr: Subvention, en: Grant}, kind: text}
  amount:
    {label: {fr: Montant, en: Amount}, kind: amount, additivity: known,
     definition: {fr: "Ce que l’anomalie peut coûter, ou laisse inexpliqué", en: "What the anomaly may cost, or leaves unexplained"}}
  at_risk:
    {label: {fr: En jeu, en: At risk}, kind: amount, additivity: sum,
     definition: {fr: "Ce qui peut être perdu ou doit être rendu, chaque euro une fois : une pièce compte une fois, les pièces s’additionnent, de ce qui touche la subvention entière compte le plus grand, au plus ce à quoi elle se monte ; un écart à expliquer n’y compte pas, ni une anomalie acceptée", en: "What may be lost or must be paid back, each euro once: a voucher counts once, vouchers add up, of what concerns the grant as a whole the largest counts, at most what the grant comes to; a difference to explain counts nothing, nor does an accepted anomaly"}}
  title:
    {label: {fr: Quoi, en: What}, kind: text}
  message:
    {label: {fr: Constat, en: Facts}, kind: text}
  places:
    {label: {fr: Où, en: Where}, kind: text}
  cause:
    {label: {fr: Cause probable, en: Likely cause}, kind: text}
  cure:
    {label: {fr: Que faire, en: What to do}, kind: text}
  accepted_by:
    {label: {fr: Acceptée par, en: Accepted by}, kind: text}
  reason:
    {label: {fr: Motif, en: Reason}, kind: text}
  until:
    {label: {fr: Jusqu’au, en: Until}, kind: date}
*/
with parts as materialized (
  from anomaly_rows()
),
sheets as (
  select anomaly, source, sheet, array_to_string(list_sort(list(distinct source_row)), ', ') as lines, count(distinct source_row) as many
  from parts
  where source is not null
  group by anomaly, source, sheet
),
places as (
  select
    anomaly,
    array_to_string(
      (list(concat_ws(' › ', source, sheet,
        if(many > 6,
          many || if(getvariable('lang') = 'en', ' rows', ' lignes'),
          if(getvariable('lang') = 'en', if(many > 1, 'rows ', 'row '), if(many > 1, 'lignes ', 'ligne ')) || lines)) order by source, sheet))[1:4],
      ' ; ') as places
  from sheets
  group by anomaly
),
gathered as (
  select
    anomaly, any_value(code) as code, any_value(severity) as severity, min("grant") as "grant", flatten(list(concerned)) as concerned, sum(amount)::decimal(38, 2) as amount,
    sum(at_risk)::decimal(38, 2) as at_risk, any_value(accepted_by) as accepted_by, any_value(reason) as reason, any_value(until) as until,
    any_value(title) as title, any_value(message) as message, any_value(cause) as cause, any_value(cure) as cure
  from parts
  group by anomaly
),
named as (
  select *, list_filter([g."grant"] || list_sort(list_filter(list_distinct(g.concerned), lambda x: x is distinct from g."grant")), lambda x: x is not null) as grants
  from gathered g
)
select
  g.anomaly,
  case g.severity
    when 'error' then if(getvariable('lang') = 'en', 'Error', 'Erreur')
    when 'warning' then if(getvariable('lang') = 'en', 'Warning', 'Alerte')
    else if(getvariable('lang') = 'en', 'Note', 'À savoir')
  end as severity,
  null::varchar as severity_in_id,
  -- The one that it is counted for first.
  array_to_string(g.grants, ' / ') as "grant",
  g.grants as grant_each,
  null::varchar as grant_in_id,
  g.amount,
  g.at_risk,
  g.title,
  null::varchar as title_in_id,
  g.message,
  null::varchar as message_in_id,
  p.places,
  null::varchar as places_in_id,
  g.cause,
  null::varchar as cause_in_id,
  g.cure,
  null::varchar as cure_in_id,
  g.accepted_by,
  null::varchar as accepted_by_in_id,
  g.reason,
  null::varchar as reason_in_id,
  g.until,
  null::varchar as until_in_id
from named g
left join places p using (anomaly)
left join grants_on(getvariable('as_of')) k on k."grant" = g."grant"
where is_asked_place(k.place)
  and (getvariable('grant') is null or list_contains(g.concerned, getvariable('grant')))
order by g.accepted_by is not null, g.amount desc nulls last, array_position(['error', 'warning', 'note'], g.severity), g.anomaly

-- rows: each row of a file that an anomaly is made of
select delivery_id, source, sheet, source_row, day, concat_ws(' – ', "grant", subject) as about, anomaly, amount, said as amount_said, at_risk
from anomaly_rows()

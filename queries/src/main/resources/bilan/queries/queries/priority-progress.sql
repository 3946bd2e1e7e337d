/*
title: {fr: "Avancement des priorités", en: "Progress of priorities"}
description: {fr: "Chaque indicateur : départ, cible, atteint, attendu à ce jour, avancement et état", en: "Each indicator: baseline, target, reached, expected by now, progress and status"}
parameters:
  years: {type: years, default: last 3}
marks: indicators
columns:
  priority:
    {label: {fr: Priorité, en: Priority}, kind: text}
  indicator:
    {label: {fr: Code, en: Code}, kind: text}
  label:
    {label: {fr: Indicateur, en: Indicator}, kind: text}
  unit:
    {label: {fr: Unité, en: Unit}, kind: text}
  baseline:
    {label: {fr: Départ, en: Baseline}, kind: number}
  target:
    {label: {fr: Cible, en: Target}, kind: number}
  due_on:
    {label: {fr: Échéance, en: Due on}, kind: date}
  reached:
    {label: {fr: Atteint, en: Reached}, kind: number,
     definition: {fr: "Dernier relevé de la période, non mesuré s’il n’y en a pas ; somme : de tous les relevés jusqu’à la date d’arrêté ; moyenne : de ceux de la période ; l’une et l’autre de la dernière année relevée si la cible est annuelle", en: "Last reading of the period, not measured if there is none; a sum: of all readings up to the cut-off date; a mean: of those of the period; either of the last year that was read if the target is a yearly one"}}
  expected:
    {label: {fr: Attendu à ce jour, en: Expected by now}, kind: number,
     definition: {fr: "Du départ à la cible, en ligne droite sauf trajectoire donnée", en: "From baseline to target, straight unless a trajectory is given"}}
  progress:
    {label: {fr: Avancement, en: Progress}, kind: rate,
     definition: {fr: "(atteint − départ) / (cible − départ)", en: "(reached − baseline) / (target − baseline)"}}
  attained:
    {label: {fr: "Atteint, en part de la cible", en: "Reached, as a share of the target"}, kind: rate,
     definition: {fr: "atteint / cible ; d’un indicateur qui doit baisser, 100 % à la cible ou dessous, sinon le chemin fait depuis le départ, n.c. sans départ", en: "reached / target; of an indicator that should go down, 100% at the target or under, else the way gone from the baseline, n/a without one"}}
  goal:
    {label: {fr: "Cible (100 %)", en: "Target (100%)"}, kind: rate}
  trend:
    {label: {fr: Tendance, en: Trend}, kind: text}
  standing:
    {label: {fr: État, en: Status}, kind: text,
     definition: {fr: "atteint ; en bonne voie à partir de 90 % de l’avancement attendu et tant que rien n’est attendu ni n’a bougé, à surveiller à partir de 60 %, ou des seuils que bilan.yaml donne ; sinon en retard", en: "reached; on track from 90% of the expected progress and as long as nothing is expected and nothing has moved, to watch from 60%, or from the thresholds of bilan.yaml; else late"}}
*/
with latest as (
  select indicator, arg_max(value, (read_on, sheet, source_row)) as reached
  from readings
  where read_on between getvariable('from_date') and coalesce(getvariable('as_of'), getvariable('to_date'))
  group by indicator
),
lines as (
  select
    p.label as priority,
    p.priority as code,
    p."order" as rank,
    i.indicator,
    i.label,
    i.unit,
    i.baseline,
    i.target,
    coalesce(i.direction = 'down', i.target < i.baseline, false) as down,
    coalesce(if(i.direction = 'down', i.target > i.baseline, i.direction = 'up' and i.target < i.baseline), false) as contrary,
    i.due_on,
    l.reached,
    if(
      i.baseline_on < i.due_on,
      i.baseline + quotient(
        (i.target - i.baseline)::decimal(38, 6)
        * least(greatest(date_diff('day', i.baseline_on, coalesce(getvariable('as_of'), getvariable('to_date'))), 0), date_diff('day', i.baseline_on, i.due_on)),
        date_diff('day', i.baseline_on, i.due_on)
      ),
      null
    ) as expected
  from priorities p
  left join indicators i on i.priority = p.priority
  left join latest l on l.indicator = i.indicator
)
select
  priority,
  indicator,
  label,
  unit,
  baseline,
  target,
  due_on,
  reached,
  expected,
  quotient((reached - baseline)::decimal(38, 6) * 100, target - baseline) as progress,
  case
    when contrary then null
    when down and reached <= target then 100
    when down then quotient((baseline - reached)::decimal(38, 6) * 100, baseline - target)
    when target > 0 then quotient(reached::decimal(38, 6) * 100, target)
  end as attained,
  if(attained is null, null, cast(100 as decimal(38, 4))) as goal,
  null::varchar as trend,
  null::varchar as trend_in_id,
  case
    when indicator is null then if(getvariable('lang') = 'en', 'No indicator', 'Sans indicateur')
    when reached is null then if(getvariable('lang') = 'en', 'Not measured', 'Non mesuré')
  end as standing,
  null::varchar as standing_in_id
from lines
order by rank nulls last, code, indicator

-- rows: each indicator and its readings that count; an advance is what they come to less the baseline, among the whole way; what is expected is the last step before that day, and the days' share of the way to the next
with asked as (
  select coalesce(getvariable('as_of'), getvariable('to_date')) as on_day
),
counting as (
  from indicator_rows(getvariable('from_date'), (select on_day from asked))
),
read as (
  select indicator, sum(reached_of) as readings from counting where reached is not null group by indicator
),
ways as (
  from indicators where baseline is not null and target is not null
),
stages as (
  select indicator, unnest(regexp_extract_all(coalesce(trajectory, ''), '\d{4}(?:-\d{2})?(?:-\d{2})?\s*[=:]\s*-?[\d.,]+')) as said
  from ways
),
steps as (
  select indicator, baseline_on as day, baseline::decimal(38, 6) as value from ways where baseline_on < due_on
  union all
  select indicator, due_on, target::decimal(38, 6) from ways where baseline_on < due_on
  union all
  select
    s.indicator,
    case
      when s.said similar to '\d{4}-\d{2}-\d{2}.*' then s.said[:10]::date
      when s.said similar to '\d{4}-\d{2}.*' then last_day((s.said[:7] || '-01')::date)
      else (s.said[:4] || '-12-31')::date
    end as day,
    replace(regexp_extract(s.said, '[=:]\s*(-?[\d.,]+)', 1), ',', '.')::decimal(38, 6)
  from stages s
  join ways w using (indicator)
  where w.baseline_on < w.due_on and day > w.baseline_on and day < w.due_on
),
legs as (
  select *, lead(day) over way as next_day, lead(value) over way as next_value, lag(day) over way is null as opening
  from steps
  window way as (partition by indicator order by day)
),
leg as (
  select l.*, greatest(date_diff('day', l.day, a.on_day), 0) as days, date_diff('day', l.day, l.next_day) as length
  from legs l, asked a
  where (l.day <= a.on_day or l.opening) and coalesce(l.next_day > a.on_day, true)
)
select
  c.delivery_id,
  c.source,
  c.sheet,
  c.source_row,
  c.day,
  c.about,
  c.indicator,
  c.baseline,
  c.target,
  c.reached,
  c.reached_of,
  case
    when c.reached is not null then quotient(c.reached, coalesce(r.readings, 1))
    when c.reached is null and r.indicator is not null then -c.baseline
  end as progress,
  c.reached as progress_said,
  if(c.reached is null, c.target - c.baseline, null) as progress_of,
  null as expected,
  null as expected_said,
  null as days,
  null as length
from counting c
left join read r using (indicator)
union all
select
  i.delivery_id,
  i.source,
  i.sheet,
  i.source_row,
  part.day,
  coalesce(i.label, i.indicator),
  i.indicator,
  null,
  null,
  null,
  null,
  null,
  null,
  null,
  part.expected,
  part.said,
  part.days,
  part.length
from indicators i
join (
  select indicator, day, value as expected, value as said, null as days, null as length from leg
  union all
  select
    indicator,
    next_day,
    quotient((next_value - value) * days, length),
    next_value - value,
    days,
    length
  from leg
  where next_day is not null and days > 0
) part using (indicator)

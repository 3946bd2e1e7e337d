/*
title: {fr: "Indicateurs des priorités", en: "Indicators of priorities"}
description: {fr: "Chaque indicateur avec son départ, sa cible et son dernier relevé", en: "Each indicator with its baseline, target and last reading"}
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
  baseline_on:
    {label: {fr: Mesuré le, en: Measured on}, kind: date}
  target:
    {label: {fr: Cible, en: Target}, kind: number}
  due_on:
    {label: {fr: Échéance, en: Due on}, kind: date}
  reached:
    {label: {fr: Atteint, en: Reached}, kind: number}
  read_on:
    {label: {fr: Relevé le, en: Read on}, kind: date}
*/
with latest as (
  select indicator, arg_max(value, (read_on, sheet, source_row)) as reached, max(read_on) as read_on
  from readings
  where read_on <= coalesce(getvariable('as_of'), getvariable('to_date'))
  group by indicator
)
select
  p.label as priority,
  i.indicator,
  coalesce(i.label, if(getvariable('lang') = 'en', '(no indicator)', '(sans indicateur)')) as label,
  i.unit,
  i.baseline,
  i.baseline_on,
  i.target,
  i.due_on,
  l.reached,
  l.read_on
from priorities p
left join indicators i on i.priority = p.priority
left join latest l on l.indicator = i.indicator
order by p."order" nulls last, p.priority, i.indicator

-- rows: each indicator and its readings that count
from indicator_rows(getvariable('from_date'), coalesce(getvariable('as_of'), getvariable('to_date')))

/*
title: {fr: "Indicateurs des priorités", en: "Indicators of priorities"}
description: {fr: "Chaque indicateur avec son départ, sa cible et son dernier relevé", en: "Each indicator with its baseline, target and last reading"}
parameters:
  years: {type: years, default: last 3}
columns:
  priority:
    {label: {fr: Priorité, en: Priority}, kind: text}
  indicator:
    {indicator: code, label: {fr: Code, en: Code}, kind: text}
  label:
    {label: {fr: Indicateur, en: Indicator}, kind: text}
  unit:
    {label: {fr: Unité, en: Unit}, kind: text}
  baseline:
    {indicator: baseline, label: {fr: Départ, en: Baseline}, kind: number}
  baseline_on:
    {label: {fr: Mesuré le, en: Measured on}, kind: date}
  target:
    {indicator: target, label: {fr: Cible, en: Target}, kind: number}
  due_on:
    {label: {fr: Échéance, en: Due on}, kind: date}
  reached:
    {indicator: reached, label: {fr: Atteint, en: Reached}, kind: number}
  read_on:
    {indicator: read_on, label: {fr: Relevé le, en: Read on}, kind: date}
*/
select
  p.label as priority,
  i.indicator,
  coalesce(i.label, if(getvariable('lang') = 'en', '(no indicator)', '(sans indicateur)')) as label,
  i.unit,
  i.baseline_on,
  i.due_on
from priorities p
left join indicators i on i.priority = p.priority
order by p."order" nulls last, p.priority, i.indicator

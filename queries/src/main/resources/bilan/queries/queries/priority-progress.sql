/*
title: {fr: "Avancement des priorités", en: "Progress of priorities"}
description: {fr: "Chaque indicateur : départ, cible, atteint, attendu à ce jour, avancement et état", en: "Each indicator: baseline, target, reached, expected by now, progress and status"}
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
  target:
    {indicator: target, label: {fr: Cible, en: Target}, kind: number}
  due_on:
    {label: {fr: Échéance, en: Due on}, kind: date}
  reached:
    {indicator: reached, label: {fr: Atteint, en: Reached}, kind: number,
     definition: {fr: "Dernier relevé de la période, non mesuré s’il n’y en a pas ; somme : de tous les relevés jusqu’à la date d’arrêté ; moyenne : de ceux de la période ; l’une et l’autre de la dernière année relevée si la cible est annuelle", en: "Last reading of the period, not measured if there is none; a sum: of all readings up to the cut-off date; a mean: of those of the period; either of the last year that was read if the target is a yearly one"}}
  expected:
    {indicator: expected, label: {fr: Attendu à ce jour, en: Expected by now}, kind: number,
     definition: {fr: "Du départ à la cible, en ligne droite sauf trajectoire donnée", en: "From baseline to target, straight unless a trajectory is given"}}
  progress:
    {indicator: progress, label: {fr: Avancement, en: Progress}, kind: rate,
     definition: {fr: "(atteint − départ) / (cible − départ)", en: "(reached − baseline) / (target − baseline)"}}
  attained:
    {indicator: attained, label: {fr: "Atteint, en part de la cible", en: "Reached, as a share of the target"}, kind: rate,
     definition: {fr: "atteint / cible ; d’un indicateur qui doit baisser, 100 % à la cible ou dessous, sinon le chemin fait depuis le départ, n.c. sans départ", en: "reached / target; of an indicator that should go down, 100% at the target or under, else the way gone from the baseline, n/a without one"}}
  goal:
    {indicator: goal, label: {fr: "Cible (100 %)", en: "Target (100%)"}, kind: rate}
  trend:
    {indicator: trend, label: {fr: Tendance, en: Trend}, kind: text}
  standing:
    {indicator: standing, label: {fr: État, en: Status}, kind: text,
     definition: {fr: "atteint ; en bonne voie à partir de 90 % de l’avancement attendu et tant que rien n’est attendu ni n’a bougé, à surveiller à partir de 60 %, ou des seuils que bilan.yaml donne ; sinon en retard", en: "reached; on track from 90% of the expected progress and as long as nothing is expected and nothing has moved, to watch from 60%, or from the thresholds of bilan.yaml; else late"}}
*/
select p.label as priority, i.indicator, i.label, i.unit, i.due_on
from priorities p
left join indicators i on i.priority = p.priority
order by p."order" nulls last, p.priority, i.indicator

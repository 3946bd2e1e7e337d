/*
title: {fr: "Ruptures de série", en: "Breaks"}
description: {fr: "Changements de définition qui empêchent de comparer avant et après", en: "Changes of definition that keep before and after from being compared"}
parameters:
  years: {type: years, default: last 3}
columns:
  dataset:
    {label: {fr: Données, en: Dataset}, kind: text}
  field:
    {label: {fr: Champ, en: Field}, kind: text}
  place:
    {label: {fr: Lieu, en: Place}, kind: text}
  break_on:
    {label: {fr: Le, en: On}, kind: date}
  reason:
    {label: {fr: Motif, en: Reason}, kind: text}
*/
select dataset, field, place, "on" as break_on, reason
from breaks
where "on" between getvariable('from_date') and getvariable('to_date')
order by break_on, dataset, place

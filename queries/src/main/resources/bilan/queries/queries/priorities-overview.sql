/*
title: {fr: "Les priorités", en: "Priorities"}
description: {fr: "Les priorités avec leurs actions et leurs indicateurs", en: "Priorities with their actions and indicators"}
parameters:
  years: {type: years, default: last 3}
columns:
  priority:
    {indicator: priority, label: {fr: Code, en: Code}, kind: text}
  label:
    {label: {fr: Priorité, en: Priority}, kind: text}
  start_on:
    {plan: priority_starts_on, label: {fr: Début, en: Starts}, kind: date}
  actions:
    {label: {fr: Actions, en: Actions}, kind: count, persons: false, additivity: sum}
  indicators:
    {label: {fr: Indicateurs, en: Indicators}, kind: count, persons: false, additivity: sum}
  standings:
    {indicator: standings, label: {fr: État des indicateurs, en: Status of the indicators}, kind: text}
*/
select
  p.priority,
  p.label,
  p.start_on,
  (select count(*) from actions a where a.priority = p.priority) as actions,
  (select count(*) from indicators i where i.priority = p.priority) as indicators
from priorities p
order by p."order" nulls last, p.priority

-- rows: each action and each indicator
select a.delivery_id, a.source, a.sheet, a.source_row, a.place, a.start_on as day, coalesce(a.label, a.action) as about, a.priority, 1 as actions
from actions a
union all by name
select i.delivery_id, i.source, i.sheet, i.source_row, i.label as about, i.priority, 1 as indicators
from indicators i

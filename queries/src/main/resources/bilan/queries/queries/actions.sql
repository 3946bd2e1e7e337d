/*
title: {fr: "Actions", en: "Actions"}
description: {fr: "Les actions de chaque priorité, avec leurs dates et leur état", en: "The actions of each priority, with their dates and status"}
parameters:
  years: {type: years, default: last 3}
columns:
  priority:
    {label: {fr: Priorité, en: Priority}, kind: text}
  label:
    {label: {fr: Action, en: Action}, kind: text}
  place:
    {label: {fr: Lieu, en: Place}, kind: text}
  start_on:
    {plan: starts_on, label: {fr: Début, en: Starts}, kind: date}
  end_on:
    {plan: ends_on, label: {fr: Fin, en: Ends}, kind: date}
  status:
    {plan: status, label: {fr: État, en: Status}, kind: text}
  partner:
    {label: {fr: Partenaire, en: Partner}, kind: text}
  priority_start_on:
    {plan: priority_starts_on, label: {fr: Début de la priorité, en: Priority starts}, kind: date}
*/
select a.priority, coalesce(a.label, a.action) as label, a.place, a.start_on, a.end_on, a.status, a.partner, p.start_on as priority_start_on
from actions a
left join priorities p using (priority)
order by p."order" nulls last, a.priority, a.start_on nulls last, a.action

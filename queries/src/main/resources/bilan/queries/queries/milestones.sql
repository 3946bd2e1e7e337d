/*
title: {fr: "Jalons", en: "Milestones"}
description: {fr: "Étapes passées et à venir", en: "Steps taken and ahead"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
columns:
  date:
    {plan: day, label: {fr: Date, en: Date}, kind: date}
  date_precision:
    {plan: precision, label: {fr: Précision, en: Precision}, kind: text}
  label:
    {label: {fr: Jalon, en: Milestone}, kind: text}
  priority:
    {label: {fr: Priorité, en: Priority}, kind: text}
  place:
    {label: {fr: Lieu, en: Place}, kind: text}
  status:
    {plan: status, label: {fr: Statut, en: Status}, kind: text}
  date_typed:
    {label: {fr: Date écrite, en: Date as written}, kind: text}
*/
select date, coalesce(date_precision, 'day') as date_precision, label, priority, place, status, date_typed
from milestones
where is_asked_place(place)
order by date nulls last, label

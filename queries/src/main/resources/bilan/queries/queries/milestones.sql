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
  stage:
    {label: {fr: Avancement, en: Stage}, kind: text,
     definition: {fr: "done : fait, d’après les mots du statut ; dropped : abandonné ; ahead : le reste", en: "done, by the words of the status; dropped; ahead: the rest"}}
*/
with said as (
  select *, coalesce(lower(strip_accents(status)), '') as words from milestones
)
select
  date, coalesce(date_precision, 'day') as date_precision, label, priority, place, status, date_typed,
  case
    when regexp_matches(words, '\b(annul|abandon|cancel|dropped)') then 'dropped'
    when regexp_matches(words, '\b(a|pas|non|not|to|sera|presque|partiel\w*|en cours)\b') then 'ahead'
    when regexp_matches(words, '\b(fait|termine|realise|acheve|livre|clos|obtenu|inaugure|ok\b|done|finish|complet)') then 'done'
    else 'ahead'
  end as stage
from said
where is_asked_place(place)
order by date nulls last, label

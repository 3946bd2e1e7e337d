/*
title: {fr: "Récits", en: "Narratives"}
description: {fr: "Ce que l’équipe raconte : textes, difficultés, apprentissages, suite", en: "What the team tells: texts, difficulties, lessons, what comes next"}
parameters:
  years: {type: years, optional: true}
columns:
  priority:
    {label: {fr: Priorité, en: Priority}, kind: text}
  section:
    {label: {fr: Rubrique, en: Section}, kind: text}
  year:
    {label: {fr: Année, en: Year}, kind: year}
  place:
    {label: {fr: Lieu, en: Place}, kind: text}
  text:
    {label: {fr: Texte, en: Text}, kind: text}
  difficulties:
    {label: {fr: Difficultés, en: Difficulties}, kind: text}
  lessons:
    {label: {fr: Apprentissages, en: Lessons}, kind: text}
  next:
    {label: {fr: Suite, en: Next}, kind: text}
*/
select priority, section, year, place, text, difficulties, lessons, next
from narratives
where year is null
  or getvariable('first_year') is null
  or year between getvariable('first_year') and getvariable('last_year')
order by priority nulls first, year, source_row

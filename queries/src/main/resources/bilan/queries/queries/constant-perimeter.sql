/*
title: {fr: "À périmètre constant", en: "Like for like"}
description: {fr: "Participations de deux années sur les seuls mois et lieux couverts et ouverts au moins 15 jours dans les deux", en: "Participations of two years over the months and places covered and open at least 15 days in both"}
figures: [participations]
by: [year, place]
constant: true
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  place:
    {label: {fr: Lieu, en: Place}, kind: text}
  perimeter:
    {label: {fr: Périmètre, en: Perimeter}, kind: text,
     definition: {fr: "Mois et lieux couverts et ouverts au moins 15 jours dans les deux années", en: "Months and places covered and open at least 15 days in both years"}}
  months:
    {label: {fr: Mois communs, en: Common months}, kind: count, persons: false, additivity: sum}
  before:
    {label: {fr: Année précédente, en: Year before}, kind: count, additivity: sum}
  after:
    {label: {fr: Année, en: Year itself}, kind: count, additivity: sum}
  change:
    {label: {fr: Évolution, en: Change}, kind: rate, better: up,
     definition: {fr: "Sur les mois communs seulement ; rien sous une base de 20", en: "Over the common months only; nothing under a base of 20"}}
*/

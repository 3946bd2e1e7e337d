/*
title: {fr: "Les lieux du réseau", en: "Places of the network"}
description: {fr: "Chaque lieu avec ses dates", en: "Each place with its dates"}
columns:
  place:
    {label: {fr: Lieu, en: Place}, kind: text}
  kind:
    {label: {fr: Type, en: Kind}, kind: text}
  city:
    {label: {fr: Ville, en: City}, kind: text}
  opened_on:
    {label: {fr: Ouvert le, en: Opened on}, kind: date}
  joined_on:
    {label: {fr: Entré dans le réseau le, en: Joined on}, kind: date}
  left_on:
    {label: {fr: Sorti le, en: Left on}, kind: date}
  closed_on:
    {label: {fr: Fermé le, en: Closed on}, kind: date}
*/
select place, place_kind_label(kind, getvariable('lang')) as kind, city, opened_on, joined_on, left_on, closed_on
from places
order by greatest(opened_on, joined_on) nulls first, place

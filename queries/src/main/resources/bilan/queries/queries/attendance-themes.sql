/*
title: {fr: "Thèmes des activités", en: "Themes of activities"}
description: {fr: "Activités par thème ; plusieurs réponses possibles, le total dépasse 100 %", en: "Activities by theme; several answers possible, the total exceeds 100%"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
columns:
  theme:
    {label: {fr: Thème, en: Theme}, kind: text}
  activities_held:
    {label: {fr: Activités, en: Activities}, kind: count, persons: false}
  participants:
    {label: {fr: Participations, en: Participations}, kind: count}
  share:
    {label: {fr: Part des activités, en: Share of activities}, kind: rate,
     definition: {fr: "Plusieurs réponses possibles : la somme dépasse 100 % ; parmi les activités dont le thème est connu, sans les présences comptées au mois", en: "Several answers possible: the sum exceeds 100%; among activities whose theme is known, without attendance counted by month"}}
  known:
    {label: {fr: "Activités dont le thème est connu", en: Activities whose theme is known}, kind: count, persons: false}
  unknown_share:
    {label: {fr: Part inconnue, en: Unknown share}, kind: rate,
     definition: {fr: "Activités dont le thème n’est pas connu, parmi toutes", en: "Activities whose theme is not known, among all"}}
*/
with counted as (
  select activity_id, themes, participants
  from attendance
  where activity_date between getvariable('from_date') and getvariable('to_date')
    and is_mediation(kind)
    and grain is distinct from 'month'
    and is_asked_place(place)
),
known as (
  select
    count(*) filter (where len(themes) > 0) as activities,
    quotient(count(*) filter (where coalesce(len(themes), 0) = 0) * 100, count(*)) as unknown_share
  from counted
),
each as (
  select distinct activity_id, participants, unnest(themes) as theme from counted where len(themes) > 0
)
select
  theme,
  theme as theme_in_id,
  count(*) as activities_held,
  sum(participants) as participants,
  quotient(count(*) * 100, (select activities from known)) as share,
  (select activities from known) as known,
  (select unknown_share from known) as unknown_share
from each
group by theme
union all
select
  if(getvariable('lang') = 'en', '(unknown theme)', '(thème inconnu)'),
  '(thème inconnu)',
  count(*),
  coalesce(sum(participants), 0),
  null,
  (select activities from known),
  (select unknown_share from known)
from counted
where coalesce(len(themes), 0) = 0
having count(*) > 0
order by share desc nulls last, theme

-- rows: each activity under each of its themes
with counted as (
  select delivery_id, source, sheet, source_row, place, activity_date as day, activity as about, participants, coalesce(len(themes), 0) > 0 as told, themes
  from attendance
  where activity_date between getvariable('from_date') and getvariable('to_date')
    and is_asked_place(place)
    and is_mediation(kind)
    and grain is distinct from 'month'
),
every_theme as (
  select distinct unnest(themes) as theme, true as named from counted where told
  union all
  select if(getvariable('lang') = 'en', '(unknown theme)', '(thème inconnu)'), false where exists (select 1 from counted where not told)
)
select c.* exclude (told, themes), e.theme, 1 as activities_held, 1 as share, null as share_of
from counted c
join every_theme e on list_contains(c.themes, e.theme)
union all by name
select
  c.* exclude (told, themes, participants),
  e.theme,
  if(told and named, 1, null) as share_of,
  if(told, 1, null) as known,
  if(told, null, 1) as unknown_share,
  1 as unknown_share_of
from counted c, every_theme e
union all by name
select * exclude (told, themes), if(getvariable('lang') = 'en', '(unknown theme)', '(thème inconnu)') as theme, 1 as activities_held
from counted
where not told

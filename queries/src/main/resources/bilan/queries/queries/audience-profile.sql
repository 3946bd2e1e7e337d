/*
title: {fr: "Qui est venu", en: "Who came"}
description: {fr: "Participants par genre, âge, quartier prioritaire et situation ; part parmi les réponses connues, inconnus à part", en: "Participants by gender, age, priority district and status; share of the known answers, unknown apart"}
parameters:
  years: {type: years, default: last 3}
  place: {type: place, optional: true}
columns:
  dimension:
    {label: {fr: Critère, en: Dimension}, kind: text}
  class:
    {label: {fr: Classe, en: Class}, kind: text}
  participants:
    {label: {fr: Participations, en: Participations}, kind: count}
  share:
    {label: {fr: Part des réponses connues, en: Share of the known}, kind: rate,
     definition: {fr: "Au plus fort reste : la somme des réponses connues fait 100 %", en: "By largest remainder: the known answers add up to 100 %"}}
  unknown_share:
    {label: {fr: Part inconnue, en: Unknown share}, kind: rate,
     definition: {fr: "Participations dont la réponse n'est pas connue, parmi toutes", en: "Participations whose answer is not known, among all"}}
*/
with counted as (
  select *
  from attendance
  where activity_date between getvariable('from_date') and getvariable('to_date')
    and kind in ('workshop', 'individual', 'training')
    and (getvariable('place') is null or place = getvariable('place'))
),
long as (
  select 1 as rank, 'gender' as dimension, 1 as position, 'women' as class, sum(women) as participants from counted
  union all select 1, 'gender', 2, 'men', sum(men) from counted
  union all select 2, 'age', 1, 'under_12', sum(age_under_12) from counted
  union all select 2, 'age', 2, '12_17', sum(age_12_17) from counted
  union all select 2, 'age', 3, '18_39', sum(age_18_39) from counted
  union all select 2, 'age', 4, '40_59', sum(age_40_59) from counted
  union all select 2, 'age', 5, '60_plus', sum(age_60_plus) from counted
),
statuses as (
  select coalesce(a.class, a.native_class) as class, sum(a.count) as participants
  from audience_counts a
  join counted c using (activity_id)
  where a.dimension = 'status' and coalesce(a.class, a.native_class, 'unknown') <> 'unknown'
  group by all
),
qpv as (
  select coalesce(a.class, a.native_class) as class, sum(a.count) as participants
  from audience_counts a
  join counted c using (activity_id)
  where a.dimension = 'qpv' and coalesce(a.class, a.native_class, 'unknown') <> 'unknown'
  group by all
),
every as (
  from long
  union all
  select 3, 'qpv', row_number() over (order by class desc), class, participants from qpv
  union all
  select 4, 'status', row_number() over (order by participants desc, class), class, participants from statuses
),
known as (
  select
    *,
    sum(participants) over (partition by dimension) as total,
    (select coalesce(sum(participants), 0) from counted) as everybody
  from every
  where participants > 0
),
floored as (
  select
    *,
    (participants * 1000)::hugeint // total::hugeint as tenths,
    (participants * 1000)::hugeint % total::hugeint as remainder
  from known
),
ranked as (
  select
    *,
    row_number() over (partition by dimension order by remainder desc, position) as turn,
    1000 - sum(tenths) over (partition by dimension) as left_over
  from floored
)
select
  case dimension
    when 'gender' then if(getvariable('lang') = 'en', 'Gender', 'Genre')
    when 'age' then if(getvariable('lang') = 'en', 'Age', 'Âge')
    when 'qpv' then if(getvariable('lang') = 'en', 'Priority district', 'Quartier prioritaire')
    else if(getvariable('lang') = 'en', 'Status', 'Situation')
  end as dimension,
  case class
    when 'women' then if(getvariable('lang') = 'en', 'Women', 'Femmes')
    when 'men' then if(getvariable('lang') = 'en', 'Men', 'Hommes')
    when 'under_12' then if(getvariable('lang') = 'en', 'Under 12', 'Moins de 12 ans')
    when '12_17' then if(getvariable('lang') = 'en', '12 to 17', '12 à 17 ans')
    when '18_39' then if(getvariable('lang') = 'en', '18 to 39', '18 à 39 ans')
    when '40_59' then if(getvariable('lang') = 'en', '40 to 59', '40 à 59 ans')
    when '60_plus' then if(getvariable('lang') = 'en', '60 and over', '60 ans et plus')
    when 'resident' then if(getvariable('lang') = 'en', 'Residents', 'Habitants')
    when 'non_resident' then if(getvariable('lang') = 'en', 'Not residents', 'Non-habitants')
    when 'retired' then if(getvariable('lang') = 'en', 'Retired', 'Retraités')
    when 'unemployed' then if(getvariable('lang') = 'en', 'Unemployed', 'Sans emploi')
    when 'employed' then if(getvariable('lang') = 'en', 'Employed', 'En emploi')
    when 'student' then if(getvariable('lang') = 'en', 'In education', 'Scolarisés')
    else class
  end as class,
  participants::bigint as participants,
  cast((tenths + if(turn <= left_over, 1, 0)) * 0.1 as decimal(5, 1)) as share,
  cast(greatest(everybody - total, 0) * 100 / nullif(everybody, 0) as decimal(9, 4)) as unknown_share
from ranked
order by rank, position

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
    {label: {fr: Part des réponses connues, en: Share of known answers}, kind: rate,
     definition: {fr: "Au plus fort reste : la somme des réponses connues fait 100 %, autres classes comprises ; n.c. si une autre classe d’âge déclarée chevauche celle-ci", en: "By largest remainder: the known answers, other classes included, add up to 100%; n/a where another declared age band overlaps this one"}}
  unknown_share:
    {label: {fr: Part inconnue, en: Unknown share}, kind: rate,
     definition: {fr: "Participations dont la réponse n’est pas connue, parmi toutes", en: "Participations whose answer is not known, among all"}}
  answers:
    {label: {fr: Réponses connues, en: Known answers}, kind: count,
     definition: {fr: "Participations dont la réponse est connue, autres classes comprises", en: "Participations whose answer is known, other classes included"}}
  answers_by_year:
    {label: {fr: Par année, en: By year}, kind: text,
     definition: {fr: "Réponses connues de chaque année ; rien s’il n’y en a qu’une", en: "Known answers of each year; nothing where there is only one"}}
*/
with counted as materialized (
  select *
  from attendance
  where activity_date between getvariable('from_date') and getvariable('to_date')
    and is_mediation(kind)
    and is_asked_place(place)
),
-- Every answer that they were counted by.
answered as materialized (
  select a.dimension, a.native_class, a.class, a.count, c.activity_date
  from audience_counts a
  join counted c using (activity_id)
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
-- Known answers that none of the common classes holds: they stay in the base of the shares.
others as (
  select a.dimension, a.native_class, sum(a.count) as participants
  from answered a
  where a.dimension in ('gender', 'age')
    and coalesce(a.class, '') not in ('women', 'men', 'under_12', '12_17', '18_39', '40_59', '60_plus', 'unknown')
  group by all
),
said as (
  select native_class, list_transform(regexp_extract_all(native_class, '[0-9]{1,3}'), lambda n: n::integer) as ages,
    regexp_matches(lower(native_class), 'moins|under|<|^[^0-9]*[-–—−] *[0-9]') as below
  from others
  where dimension = 'age'
),
-- The ages of another class; all of them where its words do not say.
bands as (
  select
    case when len(ages) = 2 then ages[1] when len(ages) = 1 and not below then ages[1] else 0 end as from_age,
    case when len(ages) = 2 then ages[2] when len(ages) = 1 and below then ages[1] - 1 else 150 end as to_age
  from said
),
-- Two bands that only meet (35–60, 60 and over) do not overlap.
overlapped as (
  select distinct class
  from (values ('under_12', 0, 11), ('12_17', 12, 17), ('18_39', 18, 39), ('40_59', 40, 59), ('60_plus', 60, 150))
    as common(class, youngest, oldest)
  join bands on to_age > youngest and from_age < oldest
),
-- Why a common class that another one overlaps has no share.
straddling as (
  select
    dimension,
    if(getvariable('lang') = 'en',
      'participations have a declared age band that cannot be split over ours',
      'des participations ont une classe d’âge déclarée qui ne se répartit pas entre les nôtres'
    ) as note
  from others
  where dimension = 'age'
  group by dimension
),
-- In which years the answers to a question are known: of most, perhaps, in the last one.
told as (
  select
    t.dimension,
    fiscal_year_of(c.activity_date) as year,
    sum(t.answers) as answers
  from counted c
  cross join lateral (values
    ('gender', coalesce(women, 0) + coalesce(men, 0)),
    ('age', coalesce(age_under_12, 0) + coalesce(age_12_17, 0) + coalesce(age_18_39, 0) + coalesce(age_40_59, 0) + coalesce(age_60_plus, 0))
  ) as t(dimension, answers)
  group by all
  union all
  select a.dimension, fiscal_year_of(a.activity_date), sum(a.count)
  from answered a
  where (a.dimension in ('status', 'qpv') and coalesce(a.class, a.native_class, 'unknown') <> 'unknown')
    or (a.dimension in ('gender', 'age')
      and coalesce(a.class, '') not in ('women', 'men', 'under_12', '12_17', '18_39', '40_59', '60_plus', 'unknown'))
  group by all
),
by_year as (
  select
    d.dimension,
    string_agg(
      if(coalesce(t.answers, 0) = 0,
        if(getvariable('lang') = 'en', 'none', 'aucune'),
        if(getvariable('lang') = 'en', format('{:,}', t.answers::bigint), replace(format('{:,}', t.answers::bigint), ',', chr(8239))))
        || if(getvariable('lang') = 'en', ' in ', ' en ')
        || fiscal_year_label(y.year),
      ', ' order by y.year) as told
  from range(getvariable('first_year')::bigint, getvariable('last_year')::bigint + 1) as y(year)
  cross join (select distinct dimension from told) d
  left join (select dimension, year, sum(answers) as answers from told group by all) t on t.dimension = d.dimension and t.year = y.year
  where getvariable('last_year') > getvariable('first_year')
  group by d.dimension
),
statuses as (
  select coalesce(a.class, a.native_class) as class, sum(a.count) as participants
  from answered a
  where a.dimension = 'status' and coalesce(a.class, a.native_class, 'unknown') <> 'unknown'
  group by all
),
qpv as (
  select coalesce(a.class, a.native_class) as class, sum(a.count) as participants
  from answered a
  where a.dimension = 'qpv' and coalesce(a.class, a.native_class, 'unknown') <> 'unknown'
  group by all
),
every as (
  from long
  union all
  select if(dimension = 'gender', 1, 2), dimension, 9, dimension || '_other', sum(participants) from others group by dimension
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
  audience_label(ranked.dimension, getvariable('lang')) as dimension,
  audience_label(ranked.dimension, 'fr') as dimension_in_id,
  audience_label(class, getvariable('lang')) as class,
  audience_label(class, 'fr') as class_in_id,
  participants::bigint as participants,
  if(ranked.dimension = 'age' and ranked.class in (select o.class from overlapped o), null,
    cast((tenths + if(turn <= left_over, 1, 0)) * 0.1 as decimal(5, 1))) as share,
  if(ranked.dimension = 'age' and ranked.class in (select o.class from overlapped o), s.note, null) as share_note,
  quotient(greatest(everybody - total, 0) * 100, everybody) as unknown_share,
  total::bigint as answers,
  y.told as answers_by_year,
  null::varchar as answers_by_year_in_id
from ranked
left join by_year y on y.dimension = ranked.dimension
left join straddling s on s.dimension = ranked.dimension
order by rank, position

-- rows: each activity, by each class that it tells of
with counted as (
  select *
  from attendance
  where activity_date between getvariable('from_date') and getvariable('to_date')
    and is_asked_place(place)
    and is_mediation(kind)
),
told as (
  select c.activity_id, c.delivery_id, c.source, c.sheet, c.source_row, t.dimension, t.class, t.participants
  from counted c
  cross join lateral (values
    ('gender', 'women', women), ('gender', 'men', men),
    ('age', 'under_12', age_under_12), ('age', '12_17', age_12_17), ('age', '18_39', age_18_39),
    ('age', '40_59', age_40_59), ('age', '60_plus', age_60_plus)
  ) as t(dimension, class, participants)
  union all
  select a.activity_id, c.delivery_id, c.source, c.sheet, c.source_row, a.dimension, coalesce(a.class, a.native_class), a.count
  from audience_counts a
  join counted c using (activity_id)
  where a.dimension in ('status', 'qpv') and coalesce(a.class, a.native_class, 'unknown') <> 'unknown'
  union all
  select a.activity_id, c.delivery_id, c.source, c.sheet, c.source_row, a.dimension, a.dimension || '_other', a.count
  from audience_counts a
  join counted c using (activity_id)
  where a.dimension in ('gender', 'age')
    and coalesce(a.class, '') not in ('women', 'men', 'under_12', '12_17', '18_39', '40_59', '60_plus', 'unknown')
),
known as (
  select activity_id, dimension, sum(participants) as participants from told group by all
),
classes as (
  select distinct dimension, class from told where participants > 0
),
shown as (
  select
    c.delivery_id, c.source, c.sheet, c.source_row, c.place, c.activity_date as day, c.activity as about,
    audience_label(e.dimension, getvariable('lang')) as dimension,
    audience_label(e.class, getvariable('lang')) as class,
    (select sum(t.participants) from told t where t.activity_id = c.activity_id and t.dimension = e.dimension and t.class = e.class) as told,
    coalesce(k.participants, 0) as known,
    c.participants as everybody
  from counted c
  cross join classes e
  left join known k on k.activity_id = c.activity_id and k.dimension = e.dimension
)
select
  * exclude (told, known, everybody),
  told as participants,
  told as share,
  known as share_of,
  everybody - known as unknown_share,
  everybody as unknown_share_of,
  known as answers
from shown

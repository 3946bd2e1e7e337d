-- Who came, by place, year, dimension and class, as the audience of a bilan is told.
with counted as (
  select *
  from attendance
  where activity_date between getvariable('from_date') and getvariable('to_date')
    and activity_date <= getvariable('as_of')
    and is_mediation(kind)
),
told as (
  select c.place, c.activity_date, t.dimension, t.class, t.persons
  from counted c
  cross join lateral (values
    ('gender', 'women', women), ('gender', 'men', men),
    ('age', 'under_12', age_under_12), ('age', '12_17', age_12_17), ('age', '18_39', age_18_39),
    ('age', '40_59', age_40_59), ('age', '60_plus', age_60_plus)
  ) as t(dimension, class, persons)
  union all
  select c.place, c.activity_date, a.dimension, coalesce(a.class, a.native_class), a.count
  from audience_counts a
  join counted c using (activity_id)
  where a.dimension in ('status', 'qpv') and coalesce(a.class, a.native_class, 'unknown') <> 'unknown'
  union all
  select c.place, c.activity_date, a.dimension, a.dimension || '_other', a.count
  from audience_counts a
  join counted c using (activity_id)
  where a.dimension in ('gender', 'age')
    and coalesce(a.class, '') not in ('women', 'men', 'under_12', '12_17', '18_39', '40_59', '60_plus', 'unknown')
  union all
  -- What they came for is told in the same way; who came for two things counts twice.
  select c.place, c.activity_date, 'theme', t.theme, c.participants
  from counted c
  cross join lateral (select distinct unnest(c.themes) as theme) t
  union all
  select c.place, c.activity_date, 'theme', if(getvariable('lang') = 'en', '(unknown theme)', '(thème inconnu)'), c.participants
  from counted c
  where coalesce(len(c.themes), 0) = 0
  union all
  -- So are what it was called, and with whom it was held.
  select
    c.place, c.activity_date, 'activity',
    coalesce(t.title, if(getvariable('lang') = 'en', '(untitled)', '(sans intitulé)')),
    c.participants
  from counted c
  left join activity_titles(least(getvariable('to_date')::date, getvariable('as_of')::date)) t on t.folded = folded_name(c.activity)
  union all
  select c.place, c.activity_date, 'partner', n.name, c.participants
  from counted c
  join partner_names(least(getvariable('to_date')::date, getvariable('as_of')::date)) n on n.folded = folded_name(c.partner)
)
select
  place,
  fiscal_year_of(activity_date) as year,
  if(dimension in ('theme', 'activity', 'partner'), dimension, audience_label(dimension, getvariable('lang'))) as dimension,
  if(dimension in ('theme', 'activity', 'partner'), class, audience_label(class, getvariable('lang'))) as class,
  sum(persons) as persons
from told
group by all
having sum(persons) > 0
order by all

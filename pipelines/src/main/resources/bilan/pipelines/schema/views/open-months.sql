-- Each month in which a place lived up to a day, and whether it was open: on a day at least that was
-- under no closure of everything. Only months that a closure touches are looked at day by day.
create or replace macro main.place_months(from_day, to_day) as table
with lives as (
  select
    delivery_id, source, sheet, source_row, place, kind,
    greatest(opened_on, joined_on) as begins,
    least(left_on, closed_on) as ends
  from places
),
months as (
  select
    l.*,
    m::date as month,
    least((m + interval 1 month - interval 1 day)::date, to_day::date) as month_end,
    greatest(m::date, begins) as first_day,
    least(month_end, ends) as last_day
  from lives l
  join generate_series(date_trunc('month', from_day::timestamp), to_day::timestamp, interval 1 month) as t(m)
    on (l.begins is null or l.begins <= least((m + interval 1 month - interval 1 day)::date, to_day::date))
    and (l.ends is null or l.ends >= m)
  where l.begins is null or l.ends is null or l.begins <= l.ends
),
touched as (
  select distinct m.place, m.month, m.first_day, m.last_day
  from months m
  join closures c
    on (c.place is null or c.place = m.place)
    and coalesce(c.scope, 'all') = 'all'
    and c."from" <= m.last_day
    and c."to" >= m.first_day
),
open_in_part as (
  select distinct d.place, d.month
  from (
    select place, month, unnest(generate_series(first_day::timestamp, last_day::timestamp, interval 1 day))::date as day
    from touched
  ) d
  where not exists (
    select 1
    from closures c
    where (c.place is null or c.place = d.place)
      and coalesce(c.scope, 'all') = 'all'
      and d.day between c."from" and c."to"
  )
)
select
  m.delivery_id, m.source, m.sheet, m.source_row, m.place, m.kind, m.month, m.first_day, m.last_day,
  m.last_day = m.month_end as lives_on,
  t.place is null or o.place is not null as open
from months m
left join touched t on t.place = m.place and t.month = m.month
left join open_in_part o on o.place = m.place and o.month = m.month;

comment on macro table main.place_months is 'Les mois de la vie de chaque lieu sur une période, et s’il y était ouvert';

-- In how many of them each place was open.
create or replace macro main.open_months(from_day, to_day) as table
select place, count(*) as months
from place_months(from_day, to_day)
where open
group by place;

comment on macro table main.open_months is 'Nombre de mois d’ouverture de chaque lieu sur une période';

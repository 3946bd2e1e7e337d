-- In how many months each place was open, a day at least that was under no closure of everything.
create or replace macro main.open_months(from_day, to_day) as table
select p.place, count(distinct date_trunc('month', d)) as months
from places p
join generate_series(from_day::timestamp, to_day::timestamp, interval 1 day) as t(d)
  on (p.opened_on is null or d >= p.opened_on)
  and (p.joined_on is null or d >= p.joined_on)
  and (p.left_on is null or d <= p.left_on)
  and (p.closed_on is null or d <= p.closed_on)
where not exists (
  select 1
  from closures c
  where (c.place is null or c.place = p.place)
    and coalesce(c.scope, 'all') = 'all'
    and d between c."from" and c."to"
)
group by p.place;

comment on macro table main.open_months is 'Nombre de mois d’ouverture de chaque lieu sur une période';

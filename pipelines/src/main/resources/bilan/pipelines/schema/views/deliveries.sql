create or replace view main.deliveries as
select delivery_id, dataset, source, file, sha256, profile, profile_version, state, state = 'applied' as live,
  applied_at, row_count as "rows", rejected_count as rejected
from store.delivery;

comment on view main.deliveries is 'Livraisons : un fichier importé une fois';

-- A wrong year (2032 for 2023) covers none of what lies between: a delivery tells of nothing after
-- the day on which it came, and where a row goes beyond it, of nothing after the last row before. A
-- period that is declared further than any row is no wrong year: it is covered until that day.
create or replace view store.coverage_told as
with beyond as (
  select c.delivery_id, c.table_name, d.applied_at::date as came_on, max(c.period_to) as said_to
  from store.coverage c
  join store.delivery d using (delivery_id)
  where d.state = 'applied'
    and c.table_name in ('attendance', 'sales')
    and c.period_from <= d.applied_at::date
    and c.period_to > d.applied_at::date
  group by all
),
told as (
  select b.delivery_id, b.table_name, b.came_on,
    if(max(r.period_to) < b.said_to, b.came_on, least(max(r.period_to) filter (where r.period_from <= b.came_on), b.came_on)) as told_to
  from beyond b
  left join (
    select delivery_id, 'attendance' as table_name, period_from, period_to from store.attendance_row
    union all
    select delivery_id, 'sales', period_from, period_to from store.sales_row
  ) r on r.delivery_id = b.delivery_id and r.table_name = b.table_name
  group by b.delivery_id, b.table_name, b.came_on, b.said_to
)
select
  c.* replace (
    if(c.period_from <= t.came_on and c.period_to > t.came_on,
      greatest(c.period_from, coalesce(t.told_to, t.came_on)), c.period_to) as period_to
  ),
  c.period_to as said_to
from store.coverage c
left join told t using (delivery_id, table_name);

create or replace view main.coverage as
select c.delivery_id, d.dataset, c.table_name,
  case when c.table_name = 'sales' then coalesce(p.word, 'non affecté') else p.word end as place,
  r.word as register, h.word as channel, c.period_from, c.period_to, c.said_to
from store.coverage_told c
join store.delivery d on d.delivery_id = c.delivery_id and d.state = 'applied'
left join store.place_alias a on a.written = c.place
left join store.word p on p.code = coalesce(a.place, c.place)
left join store.word r on r.code = c.register
left join store.word h on h.code = c.channel;

comment on view main.coverage is 'Période couverte par chaque livraison en vigueur, par lieu, caisse et canal';

create or replace view main.grain_marks as
select table_name as dataset, coalesce(place, 'non affecté') as place, month, lines_amount, total_amount from store.grain_mark;

comment on view main.grain_marks is 'Mois où un total de contrôle dépasse le détail de plus de 2 % un jour';

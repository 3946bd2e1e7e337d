-- What a delivery covers in each stream: its dates, those of its rejected rows, the period it declares.
insert into store.coverage
with dated as (
  select {{place}} as place, {{register}} as register, {{channel}} as channel, period_from, period_to
  from store.{{name}}_row where delivery_id = {{id}} and period_from is not null
  union all
  select place_code, register, channel, row_date, row_date
  from store.reject where delivery_id = {{id}} and table_name = '{{name}}' and row_date is not null
)
select {{id}}, '{{name}}', place, register, channel,
  least(min(dated.period_from), coalesce(d.declared_from, min(dated.period_from))),
  greatest(max(dated.period_to), coalesce(d.declared_to, max(dated.period_to)))
from dated, (select declared_from, declared_to from store.delivery where delivery_id = {{id}}) d
group by place, register, channel, d.declared_from, d.declared_to

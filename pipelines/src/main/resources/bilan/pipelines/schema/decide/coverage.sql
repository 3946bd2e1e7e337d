-- What a delivery covers in each stream: its dates, those of its rejected rows, the period it declares.
insert into store.coverage
select {{id}}, '{{name}}', place, register, channel,
  least(min(period_from), any_value(declared_from)),
  greatest(max(period_to), any_value(declared_to))
from (
  select {{place}} as place, {{register}} as register, {{channel}} as channel, period_from, period_to
  from store.{{name}}_row where delivery_id = {{id}} and period_from is not null
  {{rejects}}
)
cross join (select declared_from, declared_to from store.delivery where delivery_id = {{id}})
group by place, register, channel

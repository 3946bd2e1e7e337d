-- What a delivery covers in each stream: its dates, those of its rejected rows, the period it declares.
insert into store.coverage
select {{id}}, '{{name}}', place, register, channel,
  least(min(period_from), coalesce({{from}}, min(period_from))),
  greatest(max(period_to), coalesce({{to}}, max(period_to)))
from (
  select {{place}} as place, {{register}} as register, {{channel}} as channel, period_from, period_to
  from store.{{name}}_row where delivery_id = {{id}} and period_from is not null
  {{rejects}}
)
group by place, register, channel

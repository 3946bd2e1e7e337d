-- What a delivery brought to each place, and what of it does not count.
select stream_place, count(*), sum({{euros}}), count(*) filter (latest and not counts), sum({{euros}}) filter (latest and not counts)
from {{table}} where delivery_id = {{delivery}} group by 1 order by 1

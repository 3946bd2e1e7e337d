-- Places of which some rows of a grain and channel name no register and others do, and some have no key: how many name
-- none and how many do, and the register if only one is named.
with tally as (
  select stream_place, channel, grain, count(*) filter (register is null) as blank, count(register) as named,
    count(*) - count(unit_hash) as keyless, case when count(distinct register) = 1 then min(register) end as only_one
  from {{table}} where delivery_id = {{delivery}} group by all
)
select b.stream_place, b.blank, sum(o.named)::bigint,
  case when count(distinct coalesce(o.only_one, 0)) filter (o.named > 0) = 1 then min(o.only_one) end
from tally b join tally o
  on o.stream_place is not distinct from b.stream_place and o.grain = b.grain
  and (b.channel is null or o.channel is null or b.channel = o.channel)
where b.blank > 0
group by b.stream_place, b.channel, b.grain, b.blank
having sum(o.named) > 0 and sum(o.keyless) > 0
order by b.stream_place, b.channel, b.grain

-- Rows with and without a register, by place, channel and grain.
select stream_place, channel, grain, count(*) filter (register is null), count(register), count(*) - count(unit_hash),
  case when count(distinct register) = 1 then min(register) end
from {{table}} where delivery_id = {{delivery}} group by all order by all

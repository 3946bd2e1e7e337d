-- Where both grains have rows the other one than the preferred does not count.
create or replace temp table grain_suppressed as
select distinct {{side}}_delivery as delivery_id, {{side}}_register as of_register, {{side}}_channel as of_channel,
  {{side}}_grain as grain, {{side}}_keyed as keyed, {{side}}_from as period_from, {{side}}_to as period_to
from grain_conflict;

update {{table}} as r set counts = false
from grain_suppressed s
where {{place}} and r.delivery_id = s.delivery_id and r.grain = s.grain
  and {{register}} is not distinct from s.of_register and {{channel}} is not distinct from s.of_channel
  and (r.unit_hash is not null) = s.keyed and r.period_from = s.period_from and r.period_to = s.period_to;

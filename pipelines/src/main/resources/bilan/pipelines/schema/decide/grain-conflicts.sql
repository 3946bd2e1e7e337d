-- Rows of two grains that stand for the same day at one place, by delivery and period; sources that are other registers apart.
create or replace temp table grain_group as
select delivery_id, source, {{register}} as register, {{channel}} as channel, grain, unit_hash is not null as keyed,
  period_from, period_to, count(*) as n, sum({{amount}}) as amount
from {{table}} join (select delivery_id, source from store.delivery) d using (delivery_id)
where latest and {{place}}
group by all;

create or replace temp table grain_conflict as
select
  fine.delivery_id as fine_delivery, fine.source as fine_source, fine.register as fine_register, fine.channel as fine_channel,
  fine.grain as fine_grain, fine.keyed as fine_keyed, fine.period_from as fine_from, fine.period_to as fine_to, fine.amount as fine_amount,
  coarse.delivery_id as coarse_delivery, coarse.source as coarse_source, coarse.register as coarse_register, coarse.channel as coarse_channel,
  coarse.grain as coarse_grain, coarse.keyed as coarse_keyed, coarse.period_from as coarse_from, coarse.period_to as coarse_to, coarse.amount as coarse_amount
from grain_group fine join grain_group coarse
  on fine.grain < coarse.grain
  and fine.period_from <= coarse.period_to and fine.period_to >= coarse.period_from
  and (fine.register is null or coarse.register is null or fine.register = coarse.register)
  and (fine.channel is null or coarse.channel is null or fine.channel = coarse.channel)
where not (coarse.grain < 4 and fine.keyed and coarse.keyed)
  and not ({{apart}});

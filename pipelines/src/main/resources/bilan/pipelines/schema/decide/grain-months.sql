-- What the months of two sources in conflict come to by each answer: rows and amount, detail preferred, totals preferred, both.
with months as (
  select distinct date_trunc('month', coarse_from) as month from grain_conflict where fine_source = {{fine}} and coarse_source = {{coarse}}
),
fine as (
  select distinct fine_delivery, fine_register, fine_channel, fine_grain, fine_keyed, fine_from, fine_to from grain_conflict
),
coarse as (
  select distinct coarse_delivery, coarse_register, coarse_channel, coarse_grain, coarse_keyed, coarse_from, coarse_to from grain_conflict
),
held as (
  select g.period_from, g.n, g.amount, f.fine_delivery is not null as is_fine, c.coarse_delivery is not null as is_coarse
  from grain_group g
  left join fine f on f.fine_delivery = g.delivery_id and f.fine_register is not distinct from g.register
    and f.fine_channel is not distinct from g.channel and f.fine_grain = g.grain and f.fine_keyed = g.keyed
    and f.fine_from = g.period_from and f.fine_to = g.period_to
  left join coarse c on c.coarse_delivery = g.delivery_id and c.coarse_register is not distinct from g.register
    and c.coarse_channel is not distinct from g.channel and c.coarse_grain = g.grain and c.coarse_keyed = g.keyed
    and c.coarse_from = g.period_from and c.coarse_to = g.period_to
  where date_trunc('month', g.period_from) in (select month from months)
)
select (select min(month)::date from months), (select max(month)::date from months),
  coalesce(sum(n) filter (not is_coarse), 0)::bigint, sum(amount) filter (not is_coarse),
  coalesce(sum(n) filter (not is_fine), 0)::bigint, sum(amount) filter (not is_fine),
  coalesce(sum(n), 0)::bigint, sum(amount)
from held

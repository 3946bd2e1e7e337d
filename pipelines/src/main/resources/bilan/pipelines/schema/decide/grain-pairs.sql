-- Sources of which one tells by row what the other tells in total: the days, and what the months of these come to by each
-- answer, rows and amount: detail preferred, totals preferred, both.
with pair as (
  select fine_source, coarse_source, count(distinct fine_from) as days, min(fine_from) as first_day,
    date_trunc('month', min(coarse_from))::date as first_month, date_trunc('month', max(coarse_from))::date as last_month
  from grain_conflict
  group by all
),
months as (
  select distinct fine_source, coarse_source, date_trunc('month', coarse_from) as month from grain_conflict
),
fine as (
  select distinct fine_delivery, fine_register, fine_channel, fine_grain, fine_keyed, fine_from, fine_to from grain_conflict
),
coarse as (
  select distinct coarse_delivery, coarse_register, coarse_channel, coarse_grain, coarse_keyed, coarse_from, coarse_to from grain_conflict
),
held as (
  select m.fine_source, m.coarse_source, g.n, g.amount, f.fine_delivery is not null as is_fine, c.coarse_delivery is not null as is_coarse
  from grain_group g
  join months m on m.month = date_trunc('month', g.period_from)
  left join fine f on f.fine_delivery = g.delivery_id and f.fine_register is not distinct from g.register
    and f.fine_channel is not distinct from g.channel and f.fine_grain = g.grain and f.fine_keyed = g.keyed
    and f.fine_from = g.period_from and f.fine_to = g.period_to
  left join coarse c on c.coarse_delivery = g.delivery_id and c.coarse_register is not distinct from g.register
    and c.coarse_channel is not distinct from g.channel and c.coarse_grain = g.grain and c.coarse_keyed = g.keyed
    and c.coarse_from = g.period_from and c.coarse_to = g.period_to
)
select fine_source, coarse_source, days, first_day, first_month, last_month,
  coalesce(sum(n) filter (not is_coarse), 0)::bigint, sum(amount) filter (not is_coarse),
  coalesce(sum(n) filter (not is_fine), 0)::bigint, sum(amount) filter (not is_fine),
  coalesce(sum(n), 0)::bigint, sum(amount)
from pair left join held using (fine_source, coarse_source)
group by all
order by all

-- A control total above the lines by more than 2 % on a day (or its month) marks that month: lines may be missing.
-- Of three grains the coarsest that differs is told, beside what counts: the one between is no line, and none is added up twice.
insert into store.grain_mark
with total as (
  select distinct coarse_delivery, coarse_register, coarse_channel, coarse_grain, coarse_keyed, coarse_from, coarse_to, coarse_amount
  from grain_conflict
),
line as (
  select coarse_grain, coarse_from, coarse_to, sum(fine_amount) as amount
  from (
    select distinct fine_delivery, fine_register, fine_channel, fine_grain, fine_keyed, fine_from, fine_to, fine_amount,
      coarse_grain, coarse_from, coarse_to
    from grain_conflict f
    where not exists (
      from total t where t.coarse_delivery = f.fine_delivery and t.coarse_grain = f.fine_grain and t.coarse_keyed = f.fine_keyed
        and t.coarse_register is not distinct from f.fine_register and t.coarse_channel is not distinct from f.fine_channel
        and t.coarse_from = f.fine_from and t.coarse_to = f.fine_to
    )
  )
  group by all
),
compared as (
  select coarse_grain, coarse_from, coarse_to, any_value(line.amount) as lines_amount, sum(total.coarse_amount) as total_amount
  from total join line using (coarse_grain, coarse_from, coarse_to)
  group by all
)
select '{{name}}', {{place_name}}, date_trunc('month', coarse_from)::date as month, sum(lines_amount), sum(total_amount)
from compared
where {{lines_preferred}} and total_amount > lines_amount * 1.02
group by month, coarse_grain
qualify row_number() over (partition by month order by coarse_grain desc) = 1;

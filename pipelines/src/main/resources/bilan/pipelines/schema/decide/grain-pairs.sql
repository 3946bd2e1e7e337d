-- Sources of which one tells by row what the other tells in total.
select fine_source, coarse_source, count(distinct fine_from), min(fine_from),
  sum(fine_amount), (select sum(coarse_amount) from (select distinct coarse_delivery, coarse_from, coarse_grain, coarse_register, coarse_channel, coarse_amount from grain_conflict i where i.fine_source = o.fine_source and i.coarse_source = o.coarse_source))
from grain_conflict o group by all order by all

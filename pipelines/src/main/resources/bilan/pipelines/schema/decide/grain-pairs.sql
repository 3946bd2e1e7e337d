-- Sources of which one tells by row what the other tells in total.
select fine_source, coarse_source, count(distinct fine_from), min(fine_from) from grain_conflict group by all order by all

select distinct place, dataset from expectations order by all

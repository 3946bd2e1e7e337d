-- What nobody has sent: months that were awaited, by dataset, network, place and year.
select of as dataset, network, place, year, array_join(sort_array(collect_list(date_format(month, 'yyyy-MM'))), ' ') as months
from coverage
where state = 'missing' and month is not null and place is not null
group by all
order by network, dataset, place, year

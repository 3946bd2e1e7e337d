-- Deliveries that say dates after the day on which they came: a wrong year, most of the time.
select d.source, max(c.said_to) as said_to
from coverage c
join deliveries d using (delivery_id)
where c.said_to > c.period_to
group by d.source
order by d.source

-- Every delivery, whether it counts, and the periods of places that it covers.
select d.delivery_id, d.dataset, d.source, d.live, c.place, c.channel, c.period_from, c.period_to
from deliveries d
left join coverage c on c.delivery_id = d.delivery_id
order by all

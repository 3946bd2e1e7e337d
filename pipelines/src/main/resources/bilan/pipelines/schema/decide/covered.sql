-- What each delivery covers of a table, by stream; a place goes by its canonical name.
select delivery_id, coalesce(a.place, c.place) as stream_place, register, channel, min(period_from) as first_day, max(period_to) as last_day
from store.coverage c left join store.place_alias a on a.written = c.place
where table_name = '{{name}}'
group by all

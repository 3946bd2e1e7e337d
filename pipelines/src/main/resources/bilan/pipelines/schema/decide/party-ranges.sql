-- The dates that the delivery and older ones of a party both cover.
insert into met_range
select p.party, greatest(s.first_day, c.first_day), least(s.last_day, c.last_day)
from met_party p join met_stream s using (party)
join ({{covered}}) c on c.stream_place is not distinct from p.place and list_contains(p.older_deliveries, c.delivery_id)
where p.party in {{parties}}
  and (s.register is null or c.register is null or s.register = c.register)
  and (s.channel is null or c.channel is null or s.channel = c.channel)
  and s.first_day <= c.last_day and c.first_day <= s.last_day

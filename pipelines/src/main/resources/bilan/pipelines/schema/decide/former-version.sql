-- The last live delivery of a source before another that told of the streams of a party, on whatever dates.
select max(d.delivery_id)
from met_party p join met_stream s using (party)
join ({{covered}}) c on c.stream_place is not distinct from p.place
join store.delivery d on d.delivery_id = c.delivery_id
where p.party = ? and d.state = 'applied' and d.dataset = ? and d.source = ? and d.delivery_id < ?
  and (s.register is null or c.register is null or s.register = c.register)
  and (s.channel is null or c.channel is null or s.channel = c.channel)

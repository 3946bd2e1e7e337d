-- Days that deliveries cover, stream by stream.
select c.delivery_id, c.table_name, place.word as place, register.word as register, channel.word as channel,
  c.period_from, c.period_to
from store.coverage c
left join store.word place on place.code = c.place
left join store.word register on register.code = c.register
left join store.word channel on channel.code = c.channel
where c.delivery_id not in {{without}}

-- Answers that are kept, without their numbers and the time at which they were given. Those about layouts change no
-- row that is there, and earlier versions kept other ones.
select table_name, place, channel, source, other_source, answer, firm, from_delivery, to_delivery
from store.decision
where from_delivery not in {{without}}
  and answer not in ('without', 'place', 'register', 'profile')

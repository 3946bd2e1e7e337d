-- Rejected rows that wait to be mended, each once whatever its faults, by month of their date; month is null where it is unreadable.
-- Those of a file that was refused whole are said with it, see refused.sql. The channels are those of the other rows of its delivery: null where it may be of any.
with sent as (
  select delivery_id, string_agg(distinct channel, ' ' order by channel) as channels
  from coverage
  where dataset = 'sales'
  group by delivery_id
  having count(*) = count(channel)
)
select
  r.dataset,
  coalesce(r.place, 'non affecté') as place,
  date_trunc('month', r.row_date)::date as month,
  if(r.field = 'channel', null, s.channels) as channels,
  count(distinct r.reject_id) as rejected
from rejects r
left join sent s on s.delivery_id = r.delivery_id and r.dataset = 'sales'
where r.waiting
  and r.delivery_id not in (select delivery_id from deliveries where state = 'refused')
  and (r.row_date is null or r.row_date <= getvariable('as_of'))
group by all

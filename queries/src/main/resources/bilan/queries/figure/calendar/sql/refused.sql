-- Files that were refused whole and not sent again since: nothing of them counts. Whether an earlier
-- version of the file counts still.
select
  d.delivery_id,
  d.dataset,
  d.source,
  d.applied_at::date as refused_on,
  count(distinct r.reject_id) as rejected,
  exists (
    select 1 from deliveries e
    where e.source = d.source and e.dataset = d.dataset and e.live and e.delivery_id < d.delivery_id
  ) as has_earlier
from rejects r
join deliveries d on d.delivery_id = r.delivery_id and d.state = 'refused'
where r.waiting
group by d.delivery_id, d.dataset, d.source, d.applied_at
order by d.delivery_id

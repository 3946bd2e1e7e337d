-- Files that were refused whole and not sent again since: nothing of them counts.
select distinct r.delivery_id
from rejects r
join deliveries d on d.delivery_id = r.delivery_id and d.state = 'refused'
where r.waiting
order by r.delivery_id

-- Rows that count though their delivery was undone or refused.
select d.delivery_id, d.source, d.applied_at, r.about, 0 as recorded, count(*) as found
from ({{rows}}) r
join store.delivery d using (delivery_id)
where r.counts and d.state <> 'applied'
group by d.delivery_id, d.source, d.applied_at, r.about
order by all

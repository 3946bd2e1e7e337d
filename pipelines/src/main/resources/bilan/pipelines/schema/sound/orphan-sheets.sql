-- Rows of sheets that are not there: nobody could say where they stand in their file.
select r.delivery_id, d.source, d.applied_at, r.about, 0 as recorded, count(*) as found
from ({{rows}}) r
left join store.delivery d using (delivery_id)
where r.sheet_id not in (select sheet_id from store.sheet)
group by r.delivery_id, d.source, d.applied_at, r.about
order by all

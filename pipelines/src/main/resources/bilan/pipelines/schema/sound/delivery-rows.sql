-- Deliveries of which more or fewer rows are stored than were recorded.
-- A workbook of corrections has its rows in the deliveries that it corrects.
select d.delivery_id, d.source, d.applied_at, null as about, d.row_count as recorded, coalesce(r.found, 0) as found
from store.delivery d
left join (select delivery_id, count(*) as found from ({{rows}}) group by delivery_id) r using (delivery_id)
where d.state = 'applied' and d.delivery_id not in (select correction_id from store.fix) and d.row_count <> coalesce(r.found, 0)
order by all

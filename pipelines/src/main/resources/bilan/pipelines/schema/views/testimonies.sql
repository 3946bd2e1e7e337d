-- Only of who agreed: nothing else of a testimony is for anybody to read.
create or replace view main.testimonies as
select t.delivery_id, t.source, t.sheet, t.source_row, t.quote, t.said_by, t.agreed, coalesce(p.place, t.place) as place, t.year
from store.testimonies t
left join store.place_names p on p.written = t.place
where t.agreed;

-- What was said when a file was ingested and still holds: one of the rows that it is about counts, or, where it is about no row
-- of the table (a printed total, a file as a whole), any row of the delivery does.
create or replace view main.warnings as
with standing as (
  select distinct w.*
  from store.warning w
  join store.delivery d on d.delivery_id = w.delivery_id and d.state = 'applied'
  where w.holds and exists (
    from store.counted c
    where c.delivery_id = w.delivery_id and c.table_name = w.table_name
      and (w.source_row is null or (c.sheet_id = w.sheet_id and c.source_row = w.source_row))
  )
)
select
  w.delivery_id, d.dataset, d.source, s.sheet, w.code, w.fr, w.en, w.fr_cure, w.en_cure,
  list(w.source_row order by w.source_row) filter (where w.source_row is not null) as source_rows
from standing w
join store.delivery d on d.delivery_id = w.delivery_id
left join store.sheet s on s.sheet_id = w.sheet_id
group by all;

comment on view main.warnings is 'Avertissements donnés à l’import et qui tiennent encore : une des lignes en cause compte';

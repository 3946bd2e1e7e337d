-- The bad cells of every row in quarantine, in the order of their files.
select
  delivery_id,
  source,
  concat_ws('!', source, sheet, coalesce(cell, cast(source_row as varchar))) as place_in_file,
  column_name,
  value,
  code,
  what,
  cause,
  cure
from rejects
where waiting
order by delivery_id, source_row, column_name

-- The rows of the reference that give the places their lives.
select
  delivery_id, source, sheet, source_row, place, coalesce(joined_on, opened_on) as day,
  concat_ws(' – ', place_kind_label(kind, getvariable('lang')), city) as about
from places
order by place

-- What counted before answers were tried.
update {{table}} as r set latest = t.was_latest, counts = t.was_counting
from trial_{{name}} t
where r.delivery_id = t.of_delivery and r.sheet_id = t.of_sheet and r.source_row = t.of_row
  and r.period_from is not distinct from t.of_from and r.row_hash = t.of_text and r.stream_place is not distinct from t.of_place
  and {{register}} is not distinct from t.of_register and {{channel}} is not distinct from t.of_channel
  and (r.latest <> t.was_latest or r.counts <> t.was_counting);

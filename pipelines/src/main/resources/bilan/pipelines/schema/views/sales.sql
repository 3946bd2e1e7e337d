create or replace view main.sales as
select
  delivery_id, source, sheet, source_row, grain, sold_on, sold_at, period_from, period_to,
  coalesce(stream_place, 'non affecté') as place,
  place as place_written,
  incl_value as amount_incl_tax,
  excl_value as amount_excl_tax,
  * exclude (delivery_id, source, sheet, source_row, grain, sold_on, sold_at, period_from, period_to, place,
    amount_incl_tax, amount_excl_tax, stream_place, sheet_id, latest, row_hash, entity_hash, unit_hash, incl_value, excl_value)
from store.sales
where coalesce(status, 'valid') <> 'cancelled';

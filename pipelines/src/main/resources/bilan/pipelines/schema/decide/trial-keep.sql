-- What counts before answers are tried. Not by row number: joining on it in a transaction that changes the rows has crashed DuckDB.
create or replace temp table trial_{{name}} as
select distinct delivery_id as of_delivery, sheet_id as of_sheet, source_row as of_row, period_from as of_from, row_hash as of_text,
  stream_place as of_place, {{register}} as of_register, {{channel}} as of_channel, latest as was_latest, counts as was_counting
from {{table}} where {{places}};

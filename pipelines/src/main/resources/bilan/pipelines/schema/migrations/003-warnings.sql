-- What checks and printed totals said of a delivery, a row for each place that was named: it holds as long as that
-- row counts and the check still finds it (holds). Nothing was ever written into the table of notes.
drop table store.note;
create table store.warning (
  delivery_id integer not null,
  code varchar not null,
  table_name varchar not null,
  sheet_id integer,
  source_row integer,
  fr varchar not null,
  en varchar not null,
  fr_cure varchar,
  en_cure varchar,
  holds boolean not null
);

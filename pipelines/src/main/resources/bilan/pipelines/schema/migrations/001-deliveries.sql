-- Everything about deliveries; the tables of rows themselves are made from the declarations of the datasets.
create schema store;

create table store.schema_version (version integer not null, sha256 varchar not null, applied_at timestamp not null);

create table store.delivery (
  delivery_id integer not null,
  dataset varchar not null,
  source varchar not null,
  file varchar not null,
  sha256 varchar not null,
  profile varchar not null,
  profile_version integer not null,
  options varchar not null,
  columns varchar[] not null,
  state varchar not null,
  replaced boolean not null,
  workbook boolean not null,
  declared_from date,
  declared_to date,
  applied_at timestamp not null,
  row_count bigint not null,
  rejected_count bigint not null,
  max_rejects varchar,
  given_place varchar,
  given_register varchar
);

create table store.sheet (sheet_id integer not null, delivery_id integer not null, sheet varchar not null);

-- Texts that recur are stored once; code is their position, from 1.
create table store.word (code integer not null, word varchar not null);

-- The first and last date of a delivery in a stream, as written by the sender (codes of words).
create table store.coverage (
  delivery_id integer not null,
  table_name varchar not null,
  place integer,
  register integer,
  channel integer,
  period_from date not null,
  period_to date not null
);

create table store.place_alias (written integer not null, place integer not null);

create table store.decision (
  decision_id integer not null,
  table_name varchar not null,
  place varchar,
  channel varchar,
  source varchar not null,
  other_source varchar not null,
  answer varchar not null,
  firm boolean not null,
  from_delivery integer not null,
  to_delivery integer not null,
  taken_at timestamp not null
);

-- A row that could not be typed. Its occurrence counts equal raw rows among the rejected ones of its delivery;
-- attempt is the correction whose cells and faults are the present ones (0: as sent), corrected_by the one that made it count.
create table store.reject (
  reject_id integer not null,
  delivery_id integer not null,
  table_name varchar not null,
  sheet varchar not null,
  source_row integer not null,
  row_date date,
  place varchar,
  place_code integer,
  register integer,
  channel integer,
  unit_hash bigint,
  raw_hash bigint not null,
  occurrence integer not null,
  area integer not null,
  period_column integer,
  section varchar,
  attempt integer not null,
  corrected_by integer
);

create table store.fault (
  reject_id integer not null,
  attempt integer not null,
  code varchar not null,
  field varchar,
  column_name varchar,
  cell varchar,
  value varchar,
  what varchar not null,
  cause varchar not null,
  cure varchar not null
);

-- The cells of a rejected row, persons masked: as sent (attempt 0) and as each correction had them.
create table store.reject_cell (
  reject_id integer not null,
  attempt integer not null,
  position integer not null,
  head varchar not null,
  kind varchar not null,
  text varchar,
  format varchar,
  masked boolean not null
);

-- What stands behind masked cells, by field: pseudonyms, and texts that looked like a telephone number.
create table store.reject_value (reject_id integer not null, attempt integer not null, field varchar not null, value varchar not null);

-- How a table of a delivery was read, so that a corrected row is read alike.
create table store.reading (delivery_id integer not null, area integer not null, plan varchar not null);

-- What a correction made of a rejected row; good rows stand among those of the delivery that it corrects.
create table store.fix (
  correction_id integer not null,
  reject_id integer not null,
  delivery_id integer not null,
  table_name varchar not null,
  sheet_id integer,
  source_row integer not null,
  raw_hash bigint not null,
  good boolean not null
);

create table store.note (delivery_id integer not null, code varchar not null, text varchar not null);

create table store.grain_mark (
  table_name varchar not null,
  place varchar,
  month date not null,
  lines_amount decimal(18, 6),
  total_amount decimal(18, 6)
);

create table store.audience_row (
  delivery_id integer not null,
  sheet_id integer not null,
  source_row integer not null,
  dimension varchar not null,
  native_class varchar not null,
  class varchar,
  count integer not null
);

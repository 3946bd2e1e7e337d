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
  rejected_count bigint not null
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
  cells varchar not null
);

create table store.fault (
  reject_id integer not null,
  code varchar not null,
  field varchar,
  column_name varchar,
  cell varchar,
  value varchar,
  what varchar not null,
  cause varchar not null,
  cure varchar not null
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

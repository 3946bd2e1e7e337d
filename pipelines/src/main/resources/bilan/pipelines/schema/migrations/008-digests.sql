-- What the rows of a delivery said when they were stored, so that a change in the file itself is found: how many there
-- are, and the sum of their hashes. Probe tells whether this DuckDB hashes alike.
drop table store.recorded_sum;
create table store.row_digest (
  delivery_id integer not null,
  table_name varchar not null,
  row_count bigint not null,
  hashes hugeint not null,
  probe ubigint not null
);

-- What the columns of a delivery's rows came to when they were stored, so that a change in the file itself is found:
-- cells that are filled, their sum, and the sum of each times its row. Texts count by their hash; probe tells whether
-- this DuckDB hashes them alike.
create table store.recorded_sum (
  delivery_id integer not null,
  table_name varchar not null,
  column_name varchar not null,
  filled bigint not null,
  total decimal(38, 6) not null,
  placed decimal(38, 6) not null,
  probe ubigint
);

-- Files of whose persons some were forgotten or purged: they are not kept again, and not taken in again unasked.
-- A kept one is to be erased as long as that is not noted.
create table store.forgotten_file (sha256 varchar not null, forgotten_at timestamp not null, erased boolean not null);

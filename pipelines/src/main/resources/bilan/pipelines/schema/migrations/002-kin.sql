-- Which delivery took the numbered tickets of another source for its own (codes of words): the two are of one register.
create table store.kin (
  delivery_id integer not null,
  table_name varchar not null,
  place integer,
  register integer,
  other_source varchar not null,
  other_register integer
);

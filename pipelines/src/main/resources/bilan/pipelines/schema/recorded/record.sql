-- Records what the rows of deliveries say.
insert into store.row_digest {{present}}

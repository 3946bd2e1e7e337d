-- Records what columns of deliveries come to.
insert into store.tally by name
select * from ({{present}}) where filled > 0

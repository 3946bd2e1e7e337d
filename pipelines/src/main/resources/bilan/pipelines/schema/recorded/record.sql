-- Records what columns of deliveries come to.
insert into store.recorded_sum by name
select * from ({{present}}) where filled > 0

-- What columns come to before rows change rightfully.
create or replace temp table sums_before as select * from ({{present}})

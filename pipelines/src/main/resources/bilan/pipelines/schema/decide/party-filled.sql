-- Which columns both sides of each party fill.
create or replace temp table met_filled as
select party, {{filled}}
from (
  select party, {{columns}}, true as newer from {{newer}}
  union all
  select party, {{columns}}, false from {{older}}
)
group by party

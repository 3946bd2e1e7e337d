-- Names that facts use and the reference may not know, with how many rows bear them.
with used as (
  select 'place' as kind, place as name, count(*) as used from attendance group by place
  union all
  select 'place', place, count(*) from sales where place <> 'non affecté' group by place
  union all
  select 'place', place, count(*) from grants where place is not null group by place
  union all
  select 'place', place, count(*) from team where place is not null group by place
  union all
  select 'funder', funder, count(*) from grants where funder is not null group by funder
)
select kind, name, sum(used) as used from used group by kind, name order by kind, name

-- Names that facts use and the reference may not know, with how many rows bear them; and the codes
-- of grants that the list of grants may not have.
with used as (
  select 'place' as kind, place as name from attendance
  union all
  select 'place', place from sales where place <> 'non affecté'
  union all
  select 'place', place from grants
  union all
  select 'place', place from team
  union all
  select 'place', place from closures
  union all
  select 'place', place from breaks
  union all
  select 'place', place from expectations
  union all
  select 'funder', funder from grants
  union all
  select 'grant', coalesce("grant", reference) from receipts
  union all
  select 'grant', "grant" from amendments
  union all
  select 'grant', "grant" from grant_years
  union all
  select 'grant', "grant" from instalments
  union all
  select 'grant', "grant" from budget_lines
  union all
  select 'grant', "grant" from allocations
  union all
  select 'grant', "grant" from claims
  union all
  select 'grant', "grant" from timesheets
  union all
  select 'grant', "grant" from priority_shares
)
select kind, name, count(*) as used
from used
where name is not null
group by kind, name
order by kind, name

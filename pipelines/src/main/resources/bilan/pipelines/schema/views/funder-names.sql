-- A name without case, accents and marks.
create or replace macro store.name_written(written) as
  trim(regexp_replace(lower(strip_accents(written)), '[^a-z0-9]+', ' ', 'g'));

-- A name with each number in it as one mark: names of a numbered series have the same.
create or replace macro store.numbered(written) as
  regexp_replace(lower(strip_accents(written)), '[0-9]+', '#', 'g');

-- How sheets name a funder: by its name, its full name or another one that no other funder bears.
create or replace view store.funder_names as
with named as (
  select funder, store.name_written(funder) as written, 1 as turn from store.funders
  union all
  select funder, store.name_written(unnest([name] || coalesce(aliases, []))), 2 from store.funders
)
select written, min(funder) as funder
from named
where written <> ''
  and (turn = 1 or written not in (select written from named where turn = 1))
group by written
having count(distinct funder) = 1;

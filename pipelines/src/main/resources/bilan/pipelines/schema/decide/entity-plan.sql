-- Rows of an entity table against those that counted before, each paired with the one of its own key (a
-- grant's instalment of that kind and day): new, changed, gone, unchanged, not counting; rows and euros of each.
with before as (select entity_hash, row_hash, {{key}} as key, {{money}} as amount from standing_{{name}}),
now as (select entity_hash, row_hash, {{key}} as key, counts, {{money}} as amount from {{table}} where delivery_id = {{delivery}}),
arrived as (
  select *, (entity_hash, row_hash) in (select (entity_hash, row_hash) from before) as same
  from now
),
arriving as (
  select key, amount, true as is_there, row_number() over (partition by key order by amount, row_hash) as nth
  from arrived
  where not same
),
leaving as (
  select key, amount, true as is_there, row_number() over (partition by key order by amount, row_hash) as nth
  from before
  where (entity_hash, row_hash) not in (select (entity_hash, row_hash) from now)
    and (entity_hash in (select entity_hash from now) or entity_hash not in (select entity_hash from {{table}} where counts))
),
paired as (
  select
    coalesce(a.is_there, false) as arrives,
    coalesce(l.is_there, false) as leaves,
    a.amount as new_amount,
    l.amount as old_amount,
    if(a.amount is null and l.amount is null, null, coalesce(a.amount, 0) - coalesce(l.amount, 0)) as difference
  from arriving a full join leaving l on l.key is not distinct from a.key and l.nth = a.nth
),
a as (
  select count(*) filter (same) as kept, sum(amount) filter (same) as kept_euros,
    count(*) filter (not counts) as aside, sum(amount) filter (not counts) as aside_euros
  from arrived
),
p as (
  select count(*) filter (arrives and not leaves) as fresh, sum(new_amount) filter (arrives and not leaves) as fresh_euros,
    count(*) filter (arrives and leaves) as altered, sum(difference) filter (arrives and leaves) as altered_euros,
    count(*) filter (leaves and not arrives) as gone, sum(old_amount) filter (leaves and not arrives) as gone_euros
  from paired
)
select
  fresh, fresh_euros,
  altered, altered_euros,
  gone, gone_euros,
  kept, kept_euros,
  aside, aside_euros,
  (select count(*) from before), (select sum(amount) from before),
  (select count(*) from {{table}} where counts), (select sum({{money}}) from {{table}} where counts)
from a, p

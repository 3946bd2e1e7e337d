-- Rows of an entity table against those that counted before: new, changed, gone, unchanged, not counting; rows and euros of each.
with before as (select entity_hash, row_hash, {{amount}} as amount from {{before}}),
now as (select entity_hash, row_hash, counts, {{amount}} as amount from {{table}} where delivery_id = {{delivery}}),
arrived as (
  select *,
    entity_hash in (select entity_hash from before) as known,
    (entity_hash, row_hash) in (select (entity_hash, row_hash) from before) as same
  from now
),
leaving as (
  select *, entity_hash in (select entity_hash from now) as replaced
  from before
  where (entity_hash, row_hash) not in (select (entity_hash, row_hash) from now)
    and (replaced or entity_hash not in (select entity_hash from {{table}} where counts))
),
a as (
  select count(*) filter (not known) as fresh, sum(amount) filter (not known) as fresh_euros,
    count(*) filter (known and not same) as altered, sum(amount) filter (known and not same) as altered_euros,
    count(*) filter (same) as kept, sum(amount) filter (same) as kept_euros,
    count(*) filter (not counts) as aside, sum(amount) filter (not counts) as aside_euros
  from arrived
),
l as (
  select count(*) filter (replaced) as replaced, sum(amount) filter (replaced) as replaced_euros,
    count(*) filter (not replaced) as gone, sum(amount) filter (not replaced) as gone_euros
  from leaving
)
select
  fresh + greatest(altered - replaced, 0), case when altered <= replaced then fresh_euros end,
  least(altered, replaced), coalesce(altered_euros, 0) - coalesce(replaced_euros, 0) + case when altered_euros is null and replaced_euros is null then null else 0 end,
  gone + greatest(replaced - altered, 0), gone_euros,
  kept, kept_euros,
  aside, aside_euros,
  (select count(*) from before), (select sum(amount) from before),
  (select count(*) from {{table}} where counts), (select sum({{amount}}) from {{table}} where counts)
from a, l

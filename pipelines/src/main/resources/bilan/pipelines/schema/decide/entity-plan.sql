-- Rows of an entity table against the version before of the same source: new, changed, gone, unchanged, not counting.
with before as (
  select * from {{table}} where delivery_id = (
    select max(delivery_id) from store.delivery
    where source = {{source}} and dataset = {{dataset}} and state = 'applied' and delivery_id < {{delivery}})
),
now as (select * from {{table}} where delivery_id = {{delivery}}),
tally as (
  select
    (select count(*) from now) as rows_now,
    (select count(*) from before) as rows_before,
    (select count(*) from now where row_hash in (select row_hash from before)) as same,
    (select count(*) from now where row_hash not in (select row_hash from before) and entity_hash in (select entity_hash from before)) as altered,
    (select count(*) from now where not counts) as aside
)
select rows_now - same - altered, altered, greatest(rows_before - same - altered, 0), same, aside from tally

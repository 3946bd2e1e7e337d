-- How the rows of a delivery and those that it meets agree: one row a party.
with days as (
{{days}}
)
select
  party,
  sum(new_rows)::bigint,
  sum(old_rows)::bigint,
  sum(counting)::bigint,
  sum(new_euros),
  sum(old_euros),
  sum(kept_rows)::bigint,
  sum(old_euros) - coalesce(sum(other_euros), 0),
  sum(changed_rows)::bigint,
  sum(gone_rows)::bigint,
  sum(gone_euros),
  sum(shared_units)::bigint,
  sum(equal_units)::bigint,
  sum(gone_units)::bigint,
  sum(fresh_units)::bigint,
  count(*) filter (new_rows > 0 and old_rows > 0),
  count(*) filter (new_rows > 0 and old_rows > 0 and (new_rows <> old_rows or new_euros is distinct from old_euros))
from days
group by party

-- How the rows of a delivery and those that it meets agree: one row a party.
with days as (
{{days}}
)
select
  party,
  sum(new_rows)::bigint as newer,
  sum(old_rows)::bigint as older,
  sum(counting)::bigint as counting,
  sum(new_euros) as newer_euros,
  sum(old_euros) as older_euros,
  sum(kept_rows)::bigint as kept,
  sum(old_euros) - coalesce(sum(other_euros), 0) as kept_euros,
  sum(changed_rows)::bigint as changed,
  sum(gone_rows)::bigint as gone,
  sum(gone_euros) as gone_euros,
  sum(shared_units)::bigint as shared_units,
  sum(equal_units)::bigint as equal_units,
  sum(gone_units)::bigint as gone_units,
  sum(fresh_units)::bigint as fresh_units,
  count(*) filter (new_rows > 0 and old_rows > 0) as common_days,
  count(*) filter (new_rows > 0 and old_rows > 0 and (new_rows <> old_rows or new_euros is distinct from old_euros)) as differing_days
from days
group by party

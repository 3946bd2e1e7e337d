-- Units of older sides that the new delivery lacks: those that it has but that could not be read, and others inside its dates.
create or replace temp table lacking_unit as
with covered as (
  select party, min(first_day) as first_day, max(last_day) as last_day from met_stream group by party
),
unreadable as (
  select unit_hash from store.reject where delivery_id = {{delivery}} and table_name = '{{name}}' and unit_hash is not null
)
select party, unit_hash, {{row_name}} as name, unit_hash in (from unreadable) as unread
from met_older join covered using (party) anti join met_newer using (party, unit_hash)
where unread or (period_from > first_day and period_from < last_day)

-- Entities whose money is another than before, or that no longer count; the largest difference first.
with before as (
  select entity_hash, min({{row_name}}) as name, sum({{money}}) as amount from standing_{{name}} group by entity_hash
),
now as (
  select entity_hash, min({{row_name}}) as name, sum({{money}}) as amount from {{table}} where delivery_id = {{delivery}} group by entity_hash
)
select {{label}} || coalesce(now.name, before.name), before.amount, now.amount
from before left join now using (entity_hash)
where (now.entity_hash is not null and before.amount is distinct from now.amount)
  or (now.entity_hash is null and entity_hash not in (select entity_hash from {{table}} where counts))
order by abs(coalesce(now.amount, 0) - coalesce(before.amount, 0)) desc, 1
limit {{most}}

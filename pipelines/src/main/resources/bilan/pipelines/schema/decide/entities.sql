-- Among the newest version of each source, the latest delivery that holds an entity gives its rows.
create or replace temp table entity_version as
select source, max(delivery_id) as delivery_id
from store.delivery
where state = 'applied' and delivery_id <= {{delivery}}
  and dataset = (select dataset from store.delivery where delivery_id = {{delivery}})
group by source;

create or replace temp table entity_giver as
select entity_hash, max(delivery_id) as delivery_id
from {{table}}
where delivery_id in (select delivery_id from entity_version)
group by entity_hash;

update {{table}} set latest = false, counts = false where counts and (entity_hash, delivery_id) not in (select entity_hash, delivery_id from entity_giver);
update {{table}} set latest = true, counts = true where not counts and (entity_hash, delivery_id) in (select entity_hash, delivery_id from entity_giver);

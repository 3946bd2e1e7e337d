-- The latest live correction of each rejected row.
create or replace temp table fix_in_force as
select f.reject_id, max(f.correction_id) as correction_id
from store.fix f
join store.delivery c on c.delivery_id = f.correction_id and c.state = 'applied'
group by f.reject_id

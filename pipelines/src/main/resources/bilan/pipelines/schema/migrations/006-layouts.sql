-- The layout of a delivery's file, by which the answers that were given for it are found for other files of that layout.
alter table store.delivery add column layout varchar;

-- Places that were said of the last delivery of each source are answers like others.
insert into store.decision
select (select coalesce(max(decision_id), 0) from store.decision) + row_number() over (order by delivery_id),
  dataset, null, null, source, given_place, 'place', false, delivery_id, 2147483647, applied_at
from (
  select * from store.delivery where state = 'applied'
  qualify row_number() over (partition by dataset, source order by delivery_id desc) = 1
)
where given_place is not null;

-- How sheets name a place: each writing that the reference resolves, with the place that it means.
create or replace view store.place_names as
select w.word as written, c.word as place
from store.place_alias a
join store.word w on w.code = a.written
join store.word c on c.code = a.place;

-- The places that the waiting rows of a delivery name, with their codes.
select distinct r.place, coalesce(a.place, r.place_code) from store.reject r
left join store.place_alias a on a.written = r.place_code
where delivery_id = ? and table_name = ? and r.place is not null

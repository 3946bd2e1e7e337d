-- How many rows of a delivery wait, by place.
select coalesce(a.place, r.place_code, 0), count(*) from store.reject r
left join store.place_alias a on a.written = r.place_code
where delivery_id = ? and table_name = ? and corrected_by is null group by 1

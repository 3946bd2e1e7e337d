-- The rejected rows of a delivery by day, unit and place.
select row_date, unit_hash, coalesce(a.place, r.place_code, 0) from store.reject r
left join store.place_alias a on a.written = r.place_code
where delivery_id = ? and table_name = ?

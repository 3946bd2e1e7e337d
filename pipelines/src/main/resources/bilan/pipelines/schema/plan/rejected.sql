-- How many rows of a delivery wait, by place as it is written and with its code.
select r.place, coalesce(a.place, r.place_code, 0), count(*) filter (corrected_by is null) from store.reject r
left join store.place_alias a on a.written = r.place_code
where delivery_id = ? and table_name = ? group by all

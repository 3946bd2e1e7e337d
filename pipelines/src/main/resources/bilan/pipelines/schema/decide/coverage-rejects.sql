  union all
  select place_code, register, channel, row_date, row_date
  from store.reject where delivery_id = {{id}} and table_name = '{{name}}' and row_date is not null and corrected_by is null

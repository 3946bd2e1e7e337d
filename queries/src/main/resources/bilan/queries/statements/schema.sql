-- Every public view with its comment, then its columns in their order; then the table macros, whose
-- columns are what they are given.
with described as (
  select view_name, 0 as position, null as column_name, null as data_type, comment
  from duckdb_views()
  where not internal and schema_name = 'main'
  union all
  select c.table_name, c.column_index, c.column_name, c.data_type, c.comment
  from duckdb_columns() c
  join duckdb_views() v on v.schema_name = c.schema_name and v.view_name = c.table_name
  where not v.internal and c.schema_name = 'main'
  union all
  select function_name || '(' || array_to_string(parameters, ', ') || ')', 0, null, 'table', comment
  from duckdb_functions()
  where function_type = 'table_macro' and not internal and schema_name = 'main'
)
select view_name, column_name, data_type, comment
from described
order by view_name, position

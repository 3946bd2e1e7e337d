-- Every stored column with its type.
select table_name, column_name, data_type
from duckdb_columns()
where database_name = current_database() and schema_name = 'store'
order by all

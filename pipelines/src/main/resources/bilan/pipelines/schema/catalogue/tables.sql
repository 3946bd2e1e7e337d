-- Every stored table.
select table_name
from duckdb_tables()
where database_name = current_database() and schema_name = 'store'
order by table_name

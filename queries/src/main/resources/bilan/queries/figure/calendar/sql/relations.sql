-- What a question may name: the tables of each dataset, then views and macros with what they read.
select table_name as relation, dataset, null as reads from dataset_tables
union all
select view_name, null, sql from duckdb_views()
where not internal and schema_name in ('main', 'store') and view_name not in (select table_name from dataset_tables)
union all
select function_name, null, macro_definition from duckdb_functions()
where not internal and schema_name in ('main', 'store') and macro_definition is not null

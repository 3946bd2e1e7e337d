-- What the rows of a stored table say now, for each delivery.
select delivery_id, '{{table}}' as table_name, count(*) as row_count, sum(hash(sheet_id, source_row, {{said}}))::hugeint as hashes, hash('bilan') as probe
from store.{{table}}
where {{which}}
group by delivery_id

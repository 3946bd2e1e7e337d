-- The rows that a correction makes count, by place.
select {{place}}, count(*), sum({{euros}}), count(*) filter (latest and not counts), sum({{euros}}) filter (latest and not counts)
from {{table}} t
join store.fix f
  on f.delivery_id = t.delivery_id and f.sheet_id = t.sheet_id and f.source_row = t.source_row and f.raw_hash = t.raw_hash
where f.correction_id = {{correction}} and f.table_name = '{{name}}' and f.good and t.latest and f.delivery_id not in {{whole}}
group by 1
order by 1

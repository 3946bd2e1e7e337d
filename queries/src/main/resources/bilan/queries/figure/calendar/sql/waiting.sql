-- Rejected rows that wait to be mended, by file and problem.
select
  source,
  dataset,
  code,
  arg_min(what, reject_id) as what,
  arg_min(cure, reject_id) as cure,
  arg_min(concat_ws('!', source, sheet, cell), reject_id) as first_where,
  count(distinct reject_id) as rejected
from rejects
where waiting
group by source, dataset, code
order by source, rejected desc, code

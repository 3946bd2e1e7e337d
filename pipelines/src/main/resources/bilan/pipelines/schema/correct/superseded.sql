-- Corrected rows of a delivery in force whose dates a later version of the source covers without them.
select d.source, r.source_row, max(later.delivery_id)
from store.fix f
join store.reject r on r.reject_id = f.reject_id
join store.delivery d on d.delivery_id = f.delivery_id and d.state = 'applied'
join store.delivery later
  on later.dataset = d.dataset and later.source = d.source and later.delivery_id > d.delivery_id and later.state = 'applied'
where f.correction_id = ? and f.good
  and not exists (select 1 from store.fix n where n.correction_id = f.correction_id and n.delivery_id = later.delivery_id and n.raw_hash = f.raw_hash)
  and (r.row_date is null or exists (
    select 1 from store.coverage c where c.delivery_id = later.delivery_id and r.row_date between c.period_from and c.period_to))
group by all
order by all

-- A reject waits until it is corrected or a later delivery of its source covers its date (of any date if it has none).
-- Where two sources give the same rows, the same bad row waits once: in the delivery that came first.
create or replace view main.rejects as
with own as (
  select r.reject_id, r.delivery_id, r.table_name, r.raw_hash, r.occurrence, d.source, r.corrected_by is not null as corrected,
    d.state <> 'undone' and r.corrected_by is null and not exists (
      select 1 from store.delivery later
      where later.source = d.source and later.dataset = d.dataset and later.delivery_id > d.delivery_id and later.state <> 'undone'
        and (d.state = 'refused' or r.row_date is null or not exists (select 1 from store.coverage c where c.delivery_id = later.delivery_id)
          or exists (select 1 from store.coverage c where c.delivery_id = later.delivery_id and r.row_date between c.period_from and c.period_to))
    ) as waiting
  from store.reject r
  join store.delivery d on d.delivery_id = r.delivery_id
),
copies as (
  select distinct copy.reject_id
  from own copy
  join own first
    on first.table_name = copy.table_name and first.raw_hash = copy.raw_hash and first.occurrence = copy.occurrence
    and first.delivery_id < copy.delivery_id and first.source <> copy.source
  join main.replacements r on r.former = first.delivery_id and r.later = copy.delivery_id
  where copy.waiting and (first.waiting or first.corrected)
)
select r.reject_id, r.delivery_id, d.dataset, r.table_name, d.source, r.sheet, r.source_row,
  f.field, f.column_name, f.cell, f.value, f.code, f.what, f.cause, f.cure, r.row_date,
  coalesce(w.word, r.place) as place,
  o.waiting and r.reject_id not in (from copies) as waiting
from store.reject r
join own o on o.reject_id = r.reject_id
join store.delivery d on d.delivery_id = r.delivery_id
left join store.fault f on f.reject_id = r.reject_id and f.attempt = r.attempt
left join store.place_alias a on a.written = r.place_code
left join store.word w on w.code = a.place;

comment on view main.rejects is 'Cellules refusées, avec leur cause et le remède';

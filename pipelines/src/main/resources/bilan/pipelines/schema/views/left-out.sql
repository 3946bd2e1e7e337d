-- Rows that were received and don't count, and why: undone (its delivery was), replaced (a later delivery
-- gives the same row), duplicate (another source, or finer rows, tell the same), cancelled (by its own status).
create or replace view main.left_out as
with rows_out as (
  select 'attendance' as dataset, delivery_id, sheet_id, source_row, latest, counts, stream_place as place,
    activity_date as row_date, activity as about, participants::decimal(18, 6) as value, false as cancelled
  from store.attendance_row
  where not counts
  union all
  select 'sales', delivery_id, sheet_id, source_row, latest, counts, stream_place, sold_on, product,
    coalesce(incl_value, excl_value), counts
  from store.sales_row
  where not counts or status = (select code from store.word where word = 'cancelled')
  union all
  select 'funding', delivery_id, sheet_id, source_row, latest, counts, null, received_on, null, amount, false
  from store.receipts_row
  where not counts
)
select r.dataset, r.delivery_id, d.source, s.sheet, r.source_row, p.word as place, r.row_date, a.word as about, r.value,
  case
    when r.cancelled then 'cancelled'
    when d.state = 'undone' then 'undone'
    when not r.latest then 'replaced'
    else 'duplicate'
  end as reason
from rows_out r
join store.delivery d on d.delivery_id = r.delivery_id
left join store.sheet s on s.sheet_id = r.sheet_id
left join store.word p on p.code = r.place
left join store.word a on a.code = r.about;

comment on view main.left_out is 'Lignes reçues qui ne comptent pas, et pourquoi : livraison annulée, remplacée, en double, annulée par son statut';

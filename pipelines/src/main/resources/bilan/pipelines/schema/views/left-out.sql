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

-- Which delivery takes the place of which: a later version of its source, or another source whose
-- rows stand for its own, where both tell of the same.
create or replace view main.replacements as
with out_of_place as (
  select distinct delivery_id from left_out where reason = 'replaced'
  union
  select distinct delivery_id from store.ledger_entries_row where not counts
),
-- Asked once for all pairs: for each pair anew it took longer than a question may, where places are many.
meeting as (
  select f.delivery_id as former, l.delivery_id as later,
    bool_or(
      (l.register is null or f.register is null or l.register = f.register)
      and (l.channel is null or f.channel is null or l.channel = f.channel)
    ) as same_stream
  from coverage f
  join coverage l
    on l.table_name = f.table_name
    and l.place is not distinct from f.place
    and l.period_from <= f.period_to
    and l.period_to >= f.period_from
    and l.delivery_id > f.delivery_id
  group by all
)
select former.delivery_id as former, later.delivery_id as later
from deliveries former
join deliveries later
  on later.dataset = former.dataset and later.delivery_id > former.delivery_id and former.live and later.live
where if(
  former.dataset in ('attendance', 'sales', 'ledger'),
  former.delivery_id in (from out_of_place)
    and (later.source = former.source or not exists (
      select 1 from store.decision said
      where said.answer = 'other-register'
        and ((said.source = former.source and said.other_source = later.source) or (said.source = later.source and said.other_source = former.source))
    ))
    and exists (
      select 1 from meeting m where m.former = former.delivery_id and m.later = later.delivery_id and m.same_stream
    ),
  later.source = former.source
    and (
      exists (select 1 from store.delivery w where w.delivery_id in (former.delivery_id, later.delivery_id) and w.workbook)
      or not exists (select 1 from coverage f where f.delivery_id = former.delivery_id)
      or not exists (select 1 from coverage l where l.delivery_id = later.delivery_id)
      or exists (
        select 1 from meeting m where m.former = former.delivery_id and m.later = later.delivery_id
      )
    )
);

comment on view main.replacements is 'Quelle livraison en remplace une autre, en tout ou en partie : une version plus récente de la même source, ou une autre source qui dit la même chose';

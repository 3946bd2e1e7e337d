-- A row an activity (a row whose months are columns is one for each month): rows of participants of one activity are taken together.
create or replace view store.activity_row as
select
  *,
  case
    when grain <> 'participant' then hash(delivery_id, sheet_id, source_row, coalesce(part, 0), period_from, stream_place, activity, kind)
    when activity_ref is not null then hash(stream_place, activity_ref)
    when kind = 'individual' then hash(delivery_id, sheet_id, source_row, coalesce(part, 0))
    else hash(source, stream_place, activity_date, start_time, activity, facilitator)
  end as activity_hash
from store.attendance;

create or replace view store.activity as
select
  (activity_hash >> 1)::bigint as activity_id,
  min(delivery_id) as delivery_id,
  min(source) as source,
  min(sheet) as sheet,
  min(source_row) as source_row,
  min(grain) as grain,
  min(activity_date) as activity_date,
  min(period_from) as period_from,
  max(period_to) as period_to,
  min(stream_place) as place,
  min(place) as place_written,
  min(activity) as activity,
  min(activity_ref) as activity_ref,
  case
    when min(kind) is not null then min(kind)
    when min(grain) = 'participant' and count(*) = 1 then 'individual'
    when min(grain) <> 'participant' and sum(participants) = 1 then 'individual'
    else 'workshop'
  end as kind,
  list_sort(list_distinct(flatten(list(themes) filter (themes is not null)))) as themes,
  min(priority) as priority,
  min(start_time) as start_time,
  max(duration_minutes) as duration_minutes,
  case when min(grain) = 'participant' then sum(coalesce(participants, 1)) else sum(participants) end::integer as participants,
  sum(new_participants)::integer as new_participants,
  min(facilitator) as facilitator,
  min(partner) as partner,
  min(mode) as mode,
  min(axis) as axis,
  min(notes) as notes{{more}}
from store.activity_row
group by activity_hash;

create or replace view store.audience as
select (r.activity_hash >> 1)::bigint as activity_id, r.delivery_id, r.source, r.sheet, r.source_row,
  r.activity_date, r.stream_place as place, a.dimension, a.native_class, a.class, a.count
from store.activity_row r
join store.audience_row a on a.delivery_id = r.delivery_id and a.sheet_id = r.sheet_id and a.source_row = r.source_row
  and coalesce(a.part, 0) = coalesce(r.part, 0);

-- A split whose sum is above the participants is ignored.
create or replace view main.audience_counts as
with whole as (
  select activity_id, dimension, sum(count) as counted from store.audience group by all
)
select a.activity_id, min(a.delivery_id) as delivery_id, min(a.source) as source, min(a.sheet) as sheet, min(a.source_row) as source_row,
  min(a.activity_date) as activity_date, min(a.place) as place, a.dimension, a.native_class, a.class, sum(a.count)::integer as count
from store.audience a
join whole w on w.activity_id = a.activity_id and w.dimension = a.dimension
join store.activity t on t.activity_id = a.activity_id
where w.counted <= t.participants or t.participants is null
group by a.activity_id, a.dimension, a.native_class, a.class;

create or replace view main.attendance as
with split as (
  select
    activity_id,
    sum(count) filter (dimension = 'gender' and class = 'women') as women,
    sum(count) filter (dimension = 'gender' and class = 'men') as men,
    sum(count) filter (dimension = 'gender' and class in ('women', 'men')) as gender_known,
    bool_or(dimension = 'gender') as has_gender,
    sum(count) filter (dimension = 'age' and class = 'under_12') as age_under_12,
    sum(count) filter (dimension = 'age' and class = '12_17') as age_12_17,
    sum(count) filter (dimension = 'age' and class = '18_39') as age_18_39,
    sum(count) filter (dimension = 'age' and class = '40_59') as age_40_59,
    sum(count) filter (dimension = 'age' and class = '60_plus') as age_60_plus,
    sum(count) filter (dimension = 'age' and class in ('under_12', '12_17', '18_39', '40_59', '60_plus')) as age_known,
    bool_or(dimension = 'age') as has_age,
    sum(count) filter (dimension = 'qpv' and class = 'resident') as qpv_residents
  from main.audience_counts
  group by activity_id
)
select
  a.delivery_id, a.source, a.sheet, a.source_row, a.grain, a.activity_id, a.activity_date, a.period_from, a.period_to,
  a.place, a.place_written, a.activity, a.activity_ref, a.kind, a.themes, a.priority, a.start_time, a.duration_minutes,
  a.participants, a.new_participants, a.facilitator, a.partner, a.mode, a.axis, a.notes{{more_names}},
  s.women::integer as women,
  s.men::integer as men,
  case when s.has_gender then (a.participants - coalesce(s.gender_known, 0))::integer end as gender_unknown,
  s.age_under_12::integer as age_under_12,
  s.age_12_17::integer as age_12_17,
  s.age_18_39::integer as age_18_39,
  s.age_40_59::integer as age_40_59,
  s.age_60_plus::integer as age_60_plus,
  case when s.has_age then (a.participants - coalesce(s.age_known, 0))::integer end as age_unknown,
  s.qpv_residents::integer as qpv_residents
from store.activity a left join split s using (activity_id);

create or replace view main.participations as
select r.delivery_id, r.source, r.sheet, r.source_row, (r.activity_hash >> 1)::bigint as activity_id,
  r.activity_date, r.stream_place as place, a.activity, a.kind, a.priority, a.facilitator, a.partner, a.mode, a.axis,
  r.person_key, r.person_key_kind
from store.activity_row r join store.activity a on a.activity_id = (r.activity_hash >> 1)::bigint
where r.grain = 'participant';

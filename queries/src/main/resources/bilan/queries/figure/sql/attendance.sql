-- Activities by place and month. Meetings never count; at month grain the number of activities is
-- not known, and a row stands for any number of them.
select
  place,
  date_trunc('month', activity_date)::date as month,
  is_mediation(kind) as counted,
  count(*) as rows,
  count(*) filter (where grain is distinct from 'month') as activities,
  sum(participants) as participants,
  count(duration_minutes) as timed,
  count(duration_minutes) filter (where grain is distinct from 'month') as timed_activities,
  sum(duration_minutes) as minutes,
  sum(duration_minutes * participants) as participant_minutes,
  sum(participants) filter (where duration_minutes is not null) as timed_participants,
  count(*) filter (where grain = 'month') as monthly
from attendance
where activity_date between getvariable('from_date') and getvariable('to_date')
  and activity_date <= getvariable('as_of')
  and kind <> 'meeting'
group by all

-- A rejected row is as its correction in force has it, else as it was sent.
update store.reject r set attempt = s.attempt, corrected_by = s.corrected_by
from (
  select r.reject_id, coalesce(i.correction_id, 0) as attempt, case when f.good then i.correction_id end as corrected_by
  from store.reject r
  left join fix_in_force i on i.reject_id = r.reject_id
  left join store.fix f on f.reject_id = i.reject_id and f.correction_id = i.correction_id
) s
where s.reject_id = r.reject_id
  and (r.attempt <> s.attempt or r.corrected_by is distinct from s.corrected_by)

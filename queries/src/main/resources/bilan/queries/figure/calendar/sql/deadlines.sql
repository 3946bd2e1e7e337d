-- What is due after as_of: reports, ends, instalments, milestones, targets.
select due_on, kind, label, place, amount
from (
  select report_due_on as due_on, 'report' as kind, concat_ws(' – ', "grant", funder) as label, place, null::decimal(18, 6) as amount
  from grants
  where status in ('notified', 'signed') and (report_sent_on is null or report_sent_on > getvariable('as_of'))
  union all
  select
    coalesce((select arg_max(a.end_on, a."on") from amendments a where a."grant" = g."grant" and a.end_on is not null), g.end_on),
    'end', concat_ws(' – ', "grant", funder), place, null
  from grants g where status in ('notified', 'signed')
  union all
  select i.due_on, 'instalment', concat_ws(' – ', i."grant", g.funder), g.place, i.amount
  from instalments i
  join grants g on g."grant" = i."grant"
  where g.status in ('notified', 'signed')
  union all
  select date, 'milestone', label || coalesce(' (' || date_typed || ')', ''), place, null from milestones
  union all
  select due_on, 'target', label, null, null from indicators
)
where due_on > getvariable('as_of')
order by due_on, kind, label

-- Priorities in their order with their indicators; one line without any for those that have none.
select
  p.priority,
  p.label as priority_label,
  i.indicator,
  i.label,
  i.unit,
  i.direction,
  i.baseline,
  i.baseline_on,
  i.target,
  i.target_kind,
  i.due_on,
  i.trajectory,
  i.aggregation,
  i.query,
  i.standing,
  i.standing_reason
from priorities p
left join indicators i on i.priority = p.priority
order by p."order" nulls last, p.priority, i.indicator

-- What was due by as_of and is not done: instalments late that the bank does not show, reports of grants that are not
-- closed, claims of which something is neither certified nor set aside.
with shown as (
  select distinct coalesce(to_type_for, "grant") as "grant", at_bank from bank_match_rows()
)
select due_on, kind, label, place, amount
from (
  select
    i.due_on, 'instalment' as kind, concat_ws(' – ', i."grant", i.funder) as label, g.place,
    least(i.amount, i.payable - i.received - coalesce(s.at_bank, 0))::decimal(18, 6) as amount
  from instalments_on(getvariable('as_of')) i
  join grants g on g."grant" = i."grant"
  left join shown s on s."grant" = i."grant"
  where i.late and i.payable > i.received + coalesce(s.at_bank, 0)
  union all
  select report_due_on, 'report', concat_ws(' – ', "grant", funder), place, null
  from grants_on(getvariable('as_of'))
  where status in ('notified', 'signed') and report_due_on <= getvariable('as_of')
    and (report_sent_on is null or report_sent_on > getvariable('as_of'))
  union all
  select
    coalesce(l.submitted_on, l.period_to, getvariable('as_of')), 'claim', concat_ws(' – ', l.claim, l."grant", any_value(g.funder)), any_value(g.place),
    sum(l.declared - coalesce(l.set_aside, 0))::decimal(18, 6)
  from claim_lines_on(getvariable('as_of')) l
  join grants_on(getvariable('as_of')) g on g."grant" = l."grant"
  where g.stands and g.status is distinct from 'closed'
    and l.certified is null and l.declared > coalesce(l.set_aside, 0)
  group by l.claim, l."grant", l.submitted_on, l.period_to
)
order by due_on, kind, label

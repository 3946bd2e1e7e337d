-- By what grants are called outside, and whether they are awarded on the day.
select
  g."grant" as code,
  coalesce(g.purpose, g.programme, g.funder, '') as label,
  coalesce(fiscal_year_label(fiscal_year_of(coalesce(g.start_on, g.decision_date))), '') as year,
  coalesce(bool_or(o.stands), false) as awarded
from grants g
left join grants_on(getvariable('as_of')) o on o."grant" = g."grant"
group by all
order by all

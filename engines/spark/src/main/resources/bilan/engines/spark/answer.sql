-- The lines of an answer, in order.
select
  network, place, year, figure, state, cast(value as string) as value, cast(divisor as string) as divisor, compares,
  cast(constant as string) as constant, cast(constant_before as string) as constant_before
from answered
left join compared using (figure, network, place, year)
left join perimeter using (figure, network, place, year)
where %s and %s
order by network, place, year, figure

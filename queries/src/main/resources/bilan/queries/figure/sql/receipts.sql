-- What was received, less what was paid back, by its grant, the place of that, and month.
select
  coalesce(g."grant", '') as code,
  coalesce(g.place, 'non affecté') as place,
  date_trunc('month', r.received_on)::date as month,
  sum(r.amount) as amount
from receipts r
left join grants_on(getvariable('as_of')) g
  on g."grant" = r."grant"
  and (g.decision_date is null or g.decision_date <= getvariable('as_of'))
where r.received_on <= getvariable('as_of')
group by all

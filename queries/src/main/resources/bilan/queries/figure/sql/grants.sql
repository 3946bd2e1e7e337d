-- Every grant known at as_of, with what was received and certified by then.
with refs as (
  select reference, min("grant") as code from grants where reference is not null group by reference
),
money as (
  select coalesce(r."grant", refs.code) as code, sum(r.amount) as received
  from receipts r
  left join refs on r."grant" is null and refs.reference = r.reference
  where r.received_on <= getvariable('as_of')
  group by all
),
certified as (
  select c."grant" as code, sum(l.certified) as certified
  from claims c
  join claim_lines l on l.claim = c.claim
  where c.submitted_on is null or c.submitted_on <= getvariable('as_of')
  group by all
)
select
  g."grant" as code,
  g.funder,
  g.place,
  g.nature,
  g.status,
  g.payment_basis,
  g.decision_date,
  g.start_on,
  g.end_on,
  g.amount_awarded,
  g.amount_final,
  g.rate,
  m.received,
  c.certified
from grants g
left join money m on m.code = g."grant"
left join certified c on c.code = g."grant"
where g.decision_date is null or g.decision_date <= getvariable('as_of')
order by g."grant"

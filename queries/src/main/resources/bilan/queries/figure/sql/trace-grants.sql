-- Where the sheets say what of each grant: its award, its amendments, its years, what is certified.
select
  'grant' as part, "grant" as code, delivery_id, source, sheet, source_row, place, decision_date as day,
  concat_ws(' – ', "grant", funder) as about, amount_awarded as amount, null::integer as fiscal_year,
  total, start_on, ends_on, rate, certified,
  status = 'closed' and amount_final is not null as by_final,
  payment_basis = 'reimbursement' and rate * certified <= coalesce(awarded, 0) as by_certified
from grants_on(getvariable('as_of'))
union all by name
select 'amendment' as part, "grant" as code, delivery_id, source, sheet, source_row, "on" as day, "grant" as about, amount
from amendments
where "on" <= getvariable('as_of') and amount is not null
union all by name
select 'year' as part, "grant" as code, delivery_id, source, sheet, source_row, "grant" as about, amount, fiscal_year
from grant_years
union all by name
select
  'certified' as part, c."grant" as code, l.delivery_id, l.source, l.sheet, l.source_row, c.submitted_on as day,
  concat_ws(' – ', c."grant", l.claim, l.voucher) as about, l.certified as amount
from claims c
join claim_lines l on l.claim = c.claim
where (c.submitted_on is null or c.submitted_on <= getvariable('as_of')) and l.certified is not null
order by part, code, day nulls first, source, sheet, source_row

-- What was spent by voucher and month; excluding tax where it is known.
select
  voucher,
  date_trunc('month', coalesce(invoiced_on, paid_on))::date as month,
  sum(coalesce(amount_excl_tax, amount_incl_tax)) as amount
from expenses
where coalesce(invoiced_on, paid_on) between getvariable('from_date') and getvariable('to_date')
  and coalesce(invoiced_on, paid_on) <= getvariable('as_of')
  and kind is distinct from 'in_kind'
group by all

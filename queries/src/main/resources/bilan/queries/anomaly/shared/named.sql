-- An anomaly's name changes with its facts, so that what was accepted returns when they change; it is the
-- same in every language. Its money at risk is what may be lost or must be paid back, each euro once. Of what
-- is wrong with a grant and nobody accepted,
-- - a voucher counts once, with the most that one anomaly says of it, or with its claim lines, each with the most
-- - vouchers add up, unless a rule that names no vouchers says more of the grant's costs
-- - the most that is said of the grant's own money is added
-- - all of it is at most what the grant comes to, or what was received of it if that is more
-- A rule says in its header which of these it is about, by its risk.
with named as (
  select
    code || '-' || left(md5(concat_ws('|', code, subject, sum(amount) over facts, sum(said) over facts, min(day) over facts, max(day) over facts)), 6) as anomaly,
    *,
    coalesce("grant", code || ' ' || subject) as purse
  from anomaly_parts
  window facts as (partition by code, subject)
),
waived as (
  select anomaly, accepted_by, reason, until
  from main.waivers
  where accepted_by is not null and reason is not null
    and (until is null or until >= getvariable('as_of'))
),
open as (
  select
    anomaly, code, purse, risk, sum(amount) as amount,
    if(risk in ('claim', 'voucher'), 'voucher ' || coalesce(voucher, ''), risk) as thing,
    if(risk = 'claim', [delivery_id::varchar, sheet, source_row::varchar], null) as claim_line
  from named
  where risk <> 'none' and anomaly not in (select anomaly from waived)
  group by all
  having sum(amount) > 0
),
by_line as (
  select *, case risk when 'claim' then '' when 'costs' then code else anomaly end as told_by
  from open
  qualify claim_line is null or row_number() over (partition by purse, thing, claim_line order by amount desc, anomaly) = 1
),
summed as (
  select *, sum(amount) over (partition by purse, thing, told_by) as total from by_line
),
by_thing as (
  select *, if(risk in ('grant', 'costs'), risk, 'vouchers') as level
  from summed
  qualify told_by = first_value(told_by) over (partition by purse, thing order by total desc, told_by)
),
levelled as (
  select * exclude (total), sum(amount) over (partition by purse, level) as total from by_thing
),
counted as (
  select *, sum(amount) over (partition by purse order by amount desc, anomaly, claim_line, thing rows unbounded preceding) as so_far
  from levelled
  qualify level = first_value(level) over (partition by purse, level = 'grant' order by total desc, level)
),
at_risk as (
  select c.anomaly, sum(least(so_far, bound) - least(so_far - amount, bound)) as at_risk
  from counted c
  left join (select "grant" as purse, if(total is null, null, greatest(total, received)) as bound from settled) using (purse)
  group by c.anomaly
)
select
  n.* exclude (purse),
  -- Once for each anomaly, so that rows add up.
  case
    when row_number() over (partition by n.anomaly order by n.amount desc nulls last, n.source, n.sheet, n.source_row) = 1 then coalesce(r.at_risk, 0)
    else 0
  end::decimal(38, 6) as at_risk,
  w.accepted_by, w.reason, w.until
from named n
left join at_risk r using (anomaly)
left join waived w using (anomaly)

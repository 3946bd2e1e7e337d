-- What the running grants that reimburse have not earned yet of their award: their share of what is
-- declared and not checked, at most what the award leaves, then the rest of it.
create or replace macro main.grants_awaited(on_day) as table
with sent as (
  select "grant" as code, sum(declared - coalesce(set_aside, 0)) as unchecked
  from claim_lines_on(on_day)
  where certified is null
  group by "grant"
),
left_over as (
  select g."grant", g.rate, g.awarded - g.owed as unearned, coalesce(g.rate * s.unchecked, 0) as asked
  from grants_on(on_day) g
  left join sent s on s.code = g."grant"
  where g.stands and g.status is distinct from 'closed' and g.payment_basis = 'reimbursement' and g.owed is not null
)
select
  "grant",
  rate,
  asked > unearned as is_full,
  least(asked, unearned) as to_check,
  unearned - least(asked, unearned) as undeclared
from left_over;

comment on macro table main.grants_awaited is 'Ce que les aides au remboursement en cours n’ont pas encore acquis un jour donné : à contrôler, à déclarer';

-- Each instalment of the grants that run on a day, with what is planned until it and what the funder
-- should have paid by then: all of that; of a grant that pays on expenses, its share of what was
-- claimed by then and not set aside, where it tells of any claim. A claim belongs to the first instalment due
-- on the day it was sent or after, one sent later than all to the last.
create or replace macro main.instalments_on(on_day) as table
with running as (
  select
    i.*,
    g.funder,
    g.received,
    g.receipts_given,
    if(g.payment_basis = 'reimbursement', g.rate, null) as refunded,
    g.awarded,
    sum(i.amount) over earlier as until_here,
    sum(if(i.kind = 'advance', i.amount, 0)) over earlier as advances,
    lead(i.amount) over (partition by i."grant" order by i.due_on nulls last, i.kind) is null as is_last
  from instalments i
  join grants_on(on_day) g on g."grant" = i."grant"
  where g.stands and g.status is distinct from 'closed'
  window earlier as (partition by i."grant" order by i.due_on nulls last, i.kind rows unbounded preceding)
),
claimed as (
  select "grant" as code, submitted_on, sum(coalesce(certified, declared - coalesce(set_aside, 0))) as kept
  from claim_lines_on(on_day)
  group by all
),
asked as (
  select
    r.*,
    (
      select count(*) from claimed c where c.code = r."grant"
    ) > 0 as claims_given,
    (
      select coalesce(sum(c.kept), 0)
      from claimed c
      where c.code = r."grant" and (r.is_last or c.submitted_on is null or c.submitted_on <= r.due_on)
    ) as claimed_here
  from running r
)
select
  * exclude (refunded, advances, claims_given, claimed_here, is_last),
  if(refunded is null or not claims_given, until_here,
    least(until_here, awarded, greatest(advances, round((refunded * claimed_here)::decimal(38, 12), 2)))) as payable,
  if(receipts_given, coalesce(due_on <= on_day, false) and payable > received, null) as late
from asked;

comment on macro table main.instalments_on is 'Chaque versement prévu des subventions en cours un jour donné : prévu jusque-là, payable jusque-là, en retard ou non';

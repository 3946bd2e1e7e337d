-- The grants by the status that was known on a day: one closed, refused or cancelled later was not yet.
-- A status without a day is taken for an old one; is_undated says so where the funding tells of days after.
create or replace macro main.grants_known(on_day) as table
select
  g.* replace (
    case
      when g.status_on is null or g.status_on <= on_day or g.status not in ('closed', 'refused', 'cancelled') then g.status
      when g.status = 'refused' or g.amount_awarded is null then 'requested'
      else 'signed'
    end as status
  ),
  g.status in ('closed', 'cancelled') and g.status_on is null
    and (exists (select 1 from receipts where received_on > on_day)
      or exists (select 1 from amendments where "on" > on_day)
      or exists (select 1 from grants l where l.decision_date > on_day)) as is_undated
from grants g;

comment on macro table main.grants_known is 'Les subventions par le statut qui était connu un jour donné';

-- The lines of the claims sent by a day, with what the check had said by then; by the day of the claim
-- where nobody says when it was checked.
create or replace macro main.claim_lines_on(on_day) as table
select
  c.claim, c."grant", c.submitted_on, c.period_from, c.period_to,
  l.delivery_id, l.source, l.sheet, l.source_row, l.voucher, l.line, l.declared,
  if(c.certified_on > on_day, null, l.reason) as reason,
  if(c.certified_on > on_day, null, l.set_aside) as set_aside,
  if(c.certified_on > on_day, null, l.certified) as certified
from claims c
join claim_lines l on l.claim = c.claim
where c.submitted_on is null or c.submitted_on <= on_day;

comment on macro table main.claim_lines_on is 'Les lignes des demandes de paiement déposées un jour donné, avec ce que le contrôle en avait dit';

-- A grant's latest total and end on a day. Rows of one code, such as one a year, are one grant, which comes
-- to all of them; those that are refused or cancelled count only where none stands.
create or replace macro main.grant_totals(on_day) as table
with told as (
  select
    k.* replace (
      (sum(amount_awarded) over alike)::decimal(18, 6) as amount_awarded,
      (sum(amount_requested) over alike)::decimal(18, 6) as amount_requested,
      (sum(amount_final) over alike)::decimal(18, 6) as amount_final,
      (sum(eligible_cost) over alike)::decimal(18, 6) as eligible_cost,
      min(decision_date) over alike as decision_date,
      min(start_on) over alike as start_on,
      max(end_on) over alike as end_on
    )
  from grants_known(on_day) k
  where decision_date is null or decision_date <= on_day or status = 'requested'
  window alike as (partition by "grant", is_standing(status))
  qualify "grant" is null or row_number() over (
    partition by "grant" order by is_standing(status) desc, status = 'closed', source, sheet, source_row
  ) = 1
)
select
  g.*,
  is_standing(g.status) as stands,
  coalesce(a.end_on, g.end_on) as ends_on,
  coalesce(a.amount, g.amount_awarded) as awarded,
  case
    when g.status = 'closed' and g.amount_final is not null then g.amount_final
    when g.status = 'requested' then g.amount_requested
    else coalesce(a.amount, g.amount_awarded, 0)
  end as total
from told g
left join (
  select
    "grant",
    arg_max(amount, ("on", source, sheet, source_row)) filter (where amount is not null) as amount,
    arg_max(end_on, ("on", source, sheet, source_row)) filter (where end_on is not null) as end_on
  from amendments
  where "on" <= on_day
  group by "grant"
) a on a."grant" = g."grant";

comment on macro table main.grant_totals is 'Chaque subvention un jour donné : total et fin après avenants';

-- How each grant stands on a day: beside that, what was received, and what it comes to in the end
-- (null where nobody can tell yet: a reimbursement with nothing certified). As long as no receipt at
-- all was ever given, nothing received is no true 0.
create or replace macro main.grants_on(on_day) as table
select
  g.*,
  coalesce(m.received, 0) as received,
  exists (select 1 from receipts) as receipts_given,
  c.certified,
  case
    when g.status in ('requested', 'refused', 'cancelled') then 0
    when g.status = 'closed' and g.amount_final is not null then g.amount_final
    when g.payment_basis is distinct from 'reimbursement' then coalesce(g.awarded, 0)
    when c.certified > 0 and g.rate is not null
      then least(coalesce(g.awarded, 0), (g.rate * c.certified)::decimal(38, 12))
  end as owed
from grant_totals(on_day) g
left join (
  select "grant", sum(amount) as received from receipts where received_on <= on_day group by "grant"
) m on m."grant" = g."grant"
left join (
  select "grant", sum(certified) as certified from claim_lines_on(on_day) group by "grant"
) c on c."grant" = g."grant";

comment on macro table main.grants_on is 'Chaque subvention telle qu’elle est un jour donné : total et fin après avenants, reçu, ce qu’elle doit rapporter au final';

-- The day by which a grant's report is due: as typed; of a project or restricted grant that doesn't say, six
-- months after the end of the fiscal year in which it ended (loi 2000-321, article 10).
create or replace macro main.grant_reports(on_day, first_month) as table
select
  "grant",
  coalesce(
    report_due_on,
    if(nature = 'project' or restricted, (fiscal_year_end(fiscal_year(ends_on, first_month), first_month) + interval 6 month)::date, null)
  ) as due_on,
  report_due_on is null as by_law
from grants_on(on_day)
where stands and status is distinct from 'closed'
  and (report_sent_on is null or report_sent_on > on_day);

comment on macro table main.grant_reports is 'Le compte rendu que chaque subvention attend encore un jour donné, et pour quand';

-- The places of grants and of what was received: null for those of none.
create or replace macro main.grant_places(on_day) as table
with known as (
  select "grant", place from grants where decision_date is null or decision_date <= on_day
)
select place from known
union
select k.place
from receipts r
left join known k using ("grant")
where r.received_on <= on_day;

comment on macro table main.grant_places is 'Les lieux des subventions et de ce qui en est reçu';

-- What of a grant belongs to each fiscal year: the amounts of grant_years, else by the days of its
-- agreement, both ends included; largest remainder, the earliest first among equals, so that the
-- years add up to the cent. What a total has beyond cents goes to its first year. A grant with
-- neither has one row without a year: nobody can tell.
create or replace macro main.grant_shares(on_day, first_month) as table
with given as materialized (
  select "grant", fiscal_year, sum(amount)::decimal(38, 6) as amount from grant_years group by all
),
asked as materialized (
  select
    "grant",
    funder,
    place,
    status,
    stands,
    start_on,
    ends_on,
    (abs(total)::decimal(38, 6) * 1000000)::hugeint as millionths,
    sign(total)::integer as direction,
    coalesce(start_on <= ends_on, false) as dated,
    "grant" in (select "grant" from given) as told
  from grant_totals(on_day)
),
agreed as (
  select
    *,
    unnest(range(
      fiscal_year(start_on, first_month),
      fiscal_year(ends_on, first_month) + 1
    ))::integer as year
  from asked
  where dated and not told
),
weighed as (
  select
    "grant",
    year,
    millionths,
    direction,
    date_diff('day', start_on, ends_on) + 1 as length,
    date_diff(
      'day',
      greatest(start_on, fiscal_year_start(year, first_month)),
      least(ends_on, fiscal_year_end(year, first_month))
    ) + 1 as days
  from agreed
),
floored as (
  select
    "grant",
    year,
    millionths,
    direction,
    millionths * days // (length * 10000) as cents,
    millionths * days % (length * 10000) as remainder
  from weighed
),
ranked as (
  select
    *,
    row_number() over (partition by "grant" order by remainder desc, year) as turn,
    row_number() over (partition by "grant" order by year) as position,
    millionths - 10000 * sum(cents) over (partition by "grant") as left_over
  from floored
),
spread as (
  select
    "grant",
    year as fiscal_year,
    (direction * (
      10000 * (cents + if(turn <= left_over // 10000, 1, 0)) + if(position = 1, left_over % 10000, 0)
    ) * 0.000001)::decimal(38, 6) as amount
  from ranked
  union all
  from given
)
select
  a."grant",
  a.funder,
  a.place,
  a.status,
  a.stands,
  a.start_on,
  a.ends_on,
  s.fiscal_year,
  s.amount,
  a.dated and not a.told as prorated
from asked a
left join spread s using ("grant");

comment on macro table main.grant_shares is 'Montants rattachés de chaque subvention, par exercice : montants donnés, sinon au prorata des jours de la convention';

-- What each grant is for. Grants of one funder for one purpose bear the fiscal years that they belong
-- to, or the year of their decision; those that these do not tell apart, their code.
create or replace macro main.grant_purposes(on_day) as table
with known as (
  select "grant", funder, coalesce(purpose, programme) as purpose, decision_date from grant_totals(on_day)
),
spans as (
  select "grant", min(fiscal_year) as first_year, max(fiscal_year) as last_year
  from grant_shares(on_day, coalesce(getvariable('first_month'), 1))
  group by "grant"
),
dated as (
  select
    k.*,
    folded_name(k.funder) as who,
    folded_name(k.purpose) as what,
    case
      when s.first_year is null then fiscal_year_label(fiscal_year_of(k.decision_date))
      when s.first_year = s.last_year then fiscal_year_label(s.first_year)
      when coalesce(getvariable('first_month'), 1) = 1 then s.first_year || '–' || s.last_year
      else s.first_year || '-' || (s.last_year + 1)
    end as years
  from known k
  left join spans s using ("grant")
),
counted as (
  select
    *,
    count(*) over (partition by who, what) as alike,
    count(*) over (partition by who, what, years) as at_once
  from dated
)
select
  "grant",
  if(alike = 1, purpose, concat_ws(', ', purpose, if(at_once = 1 and years is not null, years, "grant"))) as purpose
from counted;

comment on macro table main.grant_purposes is 'Objet de chaque subvention, avec ses exercices ou son code là où un financeur en a plusieurs du même objet';

-- The same by month: what belongs to a fiscal year, by the days on which the grant runs in it; by
-- those of the whole year if its agreement doesn't say.
create or replace macro main.grant_month_shares(on_day, first_month) as table
with years as (
  select
    s."grant",
    s.fiscal_year,
    (s.amount::decimal(38, 6) * 100)::hugeint as cents,
    fiscal_year_start(s.fiscal_year, first_month)::date as first_day,
    (first_day + interval 1 year - interval 1 day)::date as last_day,
    s.start_on <= s.ends_on and s.start_on <= last_day and s.ends_on >= first_day as runs,
    if(runs, greatest(s.start_on, first_day), first_day) as starts,
    if(runs, least(s.ends_on, last_day), last_day) as ends,
    s.status,
    s.stands
  from grant_shares(on_day, first_month) s
  where s.fiscal_year is not null
),
monthly as (
  select
    "grant",
    fiscal_year,
    cents,
    date_diff('day', starts, ends) + 1 as length,
    unnest(generate_series(date_trunc('month', starts), date_trunc('month', ends), interval 1 month))::date as month,
    starts,
    ends,
    status,
    stands
  from years
),
month_days as (
  select
    *,
    date_diff('day', greatest(starts, month), least(ends, last_day(month))) + 1 as days
  from monthly
),
month_floors as (
  select "grant", status, stands, fiscal_year, month, cents, cents * days // length as share, cents * days % length as remainder
  from month_days
),
month_ranks as (
  select
    "grant",
    status,
    stands,
    month,
    share,
    row_number() over (partition by "grant", fiscal_year order by remainder desc, month) as turn,
    any_value(cents) over (partition by "grant", fiscal_year) - sum(share) over (partition by "grant", fiscal_year) as left_over
  from month_floors
)
select "grant", status, stands, month, ((share + if(turn <= left_over, 1, 0))::decimal(38, 0) * 0.01)::decimal(38, 2) as amount
from month_ranks;

comment on macro table main.grant_month_shares is 'Montants rattachés de chaque subvention, par mois';

-- Simplified costs of European programmes, out of the text that their files give: a line each, its words between tabs.
create or replace macro main.simplified_rules(rule_lines) as table
select
  c[1] = '1' as is_own,
  c[2] as rules,
  c[3] as rules_en,
  c[4]::integer as from_year,
  c[5] as what,
  nullif(c[6], '') as kind,
  c[7] as label,
  c[8] as label_en,
  list_filter(string_split(c[9], ' '), lambda x: x <> '') as replaces,
  list_filter(string_split(c[10], ' '), lambda x: x <> '') as base,
  nullif(c[11], '') as settled,
  c[12] = '1' as needs_method,
  nullif(c[13], '') as voucher,
  c[14] as law,
  c[15] as law_en,
  list_filter(string_split(coalesce(c[16], ''), '|'), lambda x: x <> '') as names
from (select string_split(unnest(string_split(rule_lines, chr(10))), chr(9)) as c)
where c[4] <> '';

comment on macro table main.simplified_rules is 'Les coûts simplifiés des programmes européens, tels que leurs fichiers les donnent';

-- Those that hold for each grant: of the year in which its agreement begins, an organisation's own first.
create or replace macro main.grant_rules(rule_lines) as table
with files as (
  select distinct is_own, rules, from_year from simplified_rules(rule_lines)
),
begun as (
  select "grant", coalesce(year(start_on), year(decision_date), 9999) as begins_in from grants
),
chosen as (
  select b."grant", f.*
  from begun b
  cross join files f
  qualify row_number() over (
    partition by b."grant"
    order by
      f.from_year <= b.begins_in desc, f.is_own desc,
      case when f.from_year <= b.begins_in then -f.from_year else f.from_year end, f.rules
  ) = 1
)
select c."grant", r.*
from chosen c
join simplified_rules(rule_lines) r on r.is_own = c.is_own and r.rules = c.rules and r.from_year = c.from_year;

comment on macro table main.grant_rules is 'Les règles de coûts simplifiés qui valent pour chaque subvention';

-- The simplified costs that the agreement of each grant has, with the rate that is applied: the agreement's,
-- at most the regulation's.
create or replace macro main.grant_flat_rates(rule_lines) as table
select
  f.delivery_id, f.source, f.sheet, f.source_row, f."grant", f.kind, f.rate, f.method,
  r.label, r.label_en, r.replaces, r.base, try_cast(r.settled as decimal(12, 6)) as ceiling, r.needs_method, r.voucher, r.law, r.law_en, r.names,
  least(coalesce(f.rate, try_cast(r.settled as decimal(12, 6))), coalesce(try_cast(r.settled as decimal(12, 6)), f.rate)) as applied
from flat_rates f
left join grant_rules(rule_lines) r on r."grant" = f."grant" and r.what = 'kind' and r.kind = f.kind;

comment on macro table main.grant_flat_rates is 'Les coûts simplifiés de chaque subvention, avec le taux appliqué et sa source';

-- The number by which a claim names the hours of a person in a month.
create or replace macro main.hours_voucher("month", person_key) as
  'TEMPS-' || strftime("month", '%Y-%m') || '-' || upper(left(person_key, 4));

-- The hours of each person, month and grant, beside the contract of that month: the hourly rate is what the
-- employment costs a year over the hours of full time, part time pro rata, to the cent.
create or replace macro main.grant_hours(rule_lines, on_day) as table
with worked as (
  select
    t.*,
    c.full_time,
    c.monthly_hours,
    c.annual_cost,
    c.delivery_id as contract_delivery,
    c.source as contract_source,
    c.sheet as contract_sheet,
    c.source_row as contract_row,
    c.start_on as contract_start
  from timesheets t
  left join contracts c
    on c.person_key = t.person_key
    and coalesce(c.start_on <= last_day(t."month"), true)
    and coalesce(c.end_on >= t."month", true)
  where t."month" <= on_day
  qualify row_number() over (
    partition by t.delivery_id, t.source, t.sheet, t.source_row order by c.start_on desc nulls last, c.source_row desc
  ) = 1
),
full_time as (
  select "grant", try_cast(settled as decimal(18, 6)) as hours from grant_rules(rule_lines) where what = 'full_time'
)
select
  w.*,
  hours_voucher(w."month", w.person_key) as voucher,
  f.hours as full_hours,
  f.hours * coalesce(w.full_time, 1) as year_hours,
  round(quotient(w.annual_cost, f.hours * coalesce(w.full_time, 1)), 2)::decimal(18, 2) as hourly_rate,
  round(w.hours * round(quotient(w.annual_cost, f.hours * coalesce(w.full_time, 1)), 2)::decimal(18, 2), 2)::decimal(38, 6) as cost
from worked w
left join full_time f on f."grant" = w."grant";

comment on macro table main.grant_hours is 'Les heures de chaque personne, mois et subvention, au taux horaire de son contrat';

-- A name without accents, capitals, signs and small words.
create or replace macro main.claim_written(said) as
  trim(regexp_replace(store.name_written(said), '\b(de|du|des|d|en|of|the|in) ', '', 'g'));

-- How a claim may name a flat rate or hours other than as the statement prints them: by what the agreement calls
-- them, by the rate, by the names that the files of rules give, and hours by their month, of the only person who has
-- some or of the one whose mark follows. A name of two things is none.
create or replace macro main.claim_names(rule_lines, on_day) as table
with flats as materialized (
  from grant_flat_rates(rule_lines)
),
worked as (
  select distinct t."grant", t."month", hours_voucher(t."month", t.person_key) as voucher, left(t.person_key, 4) as mark, f.names
  from timesheets t
  join flats f on f."grant" = t."grant" and f.kind = 'hourly_rate'
  where t."month" <= on_day
),
months as (
  select *, unnest([
    strftime("month", '%Y %m'), strftime("month", '%m %Y'),
    ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'][month("month")] || ' ' || year("month"),
    monthname("month") || ' ' || year("month")
  ]) as said
  from worked
),
hours as (
  select "grant", voucher, mark, said, unnest(['temps'] || coalesce(names, [])) as named
  from months
),
named as (
  select
    "grant", voucher,
    unnest([voucher, label, label_en, 'forfait ' || trim(trailing '.' from trim(trailing '0' from (applied * 100)::varchar))] || coalesce(names, [])) as named
  from flats
  where voucher is not null
  union all
  select "grant", voucher, unnest([named || ' ' || said, named || ' ' || said || ' ' || mark, said || ' ' || named]) from hours
),
written as (
  select "grant", voucher, claim_written(named) as written from named
)
select "grant", written, any_value(voucher) as voucher
from written
where written <> ''
group by "grant", written
having count(distinct voucher) = 1;

comment on macro table main.claim_names is 'Comment une demande de paiement peut nommer les forfaits et les heures d’une subvention';

-- The lines of claims sent by a day, a flat rate or hours named as the statement prints them. What an expense has
-- for a number is its own.
create or replace macro main.named_claim_lines(rule_lines, on_day) as table
select l.* replace (coalesce(n.voucher, l.voucher) as voucher)
from claim_lines_on(on_day) l
left join (select distinct voucher from expenses) k on k.voucher = l.voucher
left join claim_names(rule_lines, on_day) n
  on n."grant" = l."grant" and k.voucher is null and n.written = claim_written(l.voucher);

comment on macro table main.named_claim_lines is 'Les lignes des demandes de paiement, forfaits et heures nommés comme l’état des dépenses les imprime';

-- The category of an expense or of a line of a budget: as told, else by its account and its words.
create or replace macro main.cost_category(kind, account) as
  coalesce(kind, if(starts_with(account, '64'), 'direct_staff', 'direct_other'));

create or replace macro main.budget_category(kind, account, label) as
  coalesce(kind, case
    when account[1:2] = '86' then 'in_kind'
    when regexp_matches(store.name_written(label), 'indirect|forfait') then 'indirect'
    when starts_with(account, '64') then 'direct_staff'
    else 'direct_other'
  end);

-- What is declared of each grant, line by line, up to a day: its vouchers and the hours at an hourly rate. Part is
-- what the grant bears; declared is what earlier claims say of it, whatever became of that; offered is what
-- a statement declares. why says what keeps the rest out of it. All grants at once: DuckDB answers a lateral join
-- to what one grant has with the agreement of another.
create or replace macro main.all_erdf_costs(rule_lines, on_day, first_month) as table
with agreements as materialized (
  select g."grant", g.start_on, g.ends_on, least(g.ends_on, try_cast(r.settled as date)) as paid_until
  from grant_totals(on_day) g
  left join grant_rules(rule_lines) r on r."grant" = g."grant" and r.what = 'paid_until'
),
flats as materialized (
  from grant_flat_rates(rule_lines)
),
borne as materialized (
  select
    delivery_id, source, sheet, source_row, "grant", 'voucher' as sort, cost_category(kind, account) as category, fiscal_year, journal, voucher, line, supplier,
    day, invoiced_on, paid_on, null::decimal(18, 6) as hours, null::decimal(18, 2) as hourly_rate, cost, share,
    part, left_out
  from grant_costs(on_day, first_month)
  union all by name
  select
    delivery_id, source, sheet, source_row, "grant", 'hours' as sort, 'direct_staff' as category, voucher,
    last_day("month") as day, last_day("month") as invoiced_on, last_day("month") as paid_on, hours, hourly_rate, cost,
    coalesce(cost, 0) as part
  from grant_hours(rule_lines, on_day)
  where "grant" in (select "grant" from flats where kind = 'hourly_rate')
),
-- What the rows above one bear: of its voucher, of its line in claims, and of the same expense, which a grant may
-- have by two allocations.
numbered as materialized (
  select
    *,
    coalesce(sum(part) over (partition by "grant", voucher order by line nulls first, source, source_row rows between unbounded preceding and 1 preceding), 0) as above,
    row_number() over (partition by "grant", voucher order by line desc nulls last, source desc, source_row desc) = 1 as is_last,
    coalesce(sum(part) over (partition by "grant", voucher, line order by source, source_row rows between unbounded preceding and 1 preceding), 0) as above_of_line,
    row_number() over (partition by "grant", voucher, line order by source desc, source_row desc) = 1 as is_last_of_line,
    coalesce(sum(case when left_out is null then part else 0 end) over (partition by "grant", sort, fiscal_year, journal, voucher, line order by source, source_row rows between unbounded preceding and 1 preceding), 0) as above_of_expense
  from borne
),
told as materialized (
  select
    l.*,
    coalesce(l.certified, l.declared - coalesce(l.set_aside, 0)) as kept
  from named_claim_lines(rule_lines, on_day) l
),
own as (
  -- A claim of a line that the voucher does not have is of the voucher.
  select t."grant", t.voucher, n.line, sum(t.declared) as declared, string_agg(distinct t.claim, ', ' order by t.claim) as claims
  from told t
  left join (select distinct "grant", voucher, line from borne where line is not null) n on n."grant" = t."grant" and n.voucher = t.voucher and n.line = t.line
  group by t."grant", t.voucher, n.line
),
elsewhere as (
  select b."grant", b.voucher, sum(t.kept) as kept, string_agg(distinct t."grant" || ' (' || t.claim || ')', ', ' order by t."grant" || ' (' || t.claim || ')') as claims
  from (select distinct "grant", voucher from borne) b
  join told t on t.voucher = b.voucher and t."grant" <> b."grant"
  where t.kept <> 0
  group by b."grant", b.voucher
),
whole as (
  select voucher, sum(amount_incl_tax - coalesce(recoverable_tax, 0)) as cost from expenses group by voucher
),
spoken as (
  select
    n.*,
    -- A claim of a line, or one that names none, is of the first rows first; the last has the rest.
    case
      when o.declared is null then 0
      when n.is_last_of_line then o.declared - least(n.above_of_line, o.declared)
      else greatest(0, least(n.part, o.declared - n.above_of_line))
    end + case
      when a.declared is null then 0
      when n.is_last then a.declared - least(n.above, a.declared)
      else greatest(0, least(n.part, a.declared - n.above))
    end as declared,
    coalesce(o.claims, a.claims) as claims,
    if(n.sort = 'hours' or n.part <= 0 or n.cost <= 0, n.part, greatest(0, least(n.part, n.cost - n.above_of_expense))) as once,
    if(e.kept is null or n.sort = 'hours' or n.part < 0, n.part, greatest(0, least(n.part, w.cost - e.kept - n.above))) as free,
    e.claims as elsewhere
  from numbered n
  left join own o on o."grant" = n."grant" and o.voucher = n.voucher and o.line = n.line
  left join own a on a."grant" = n."grant" and a.voucher = n.voucher and a.line is null
  left join elsewhere e on e."grant" = n."grant" and e.voucher = n.voucher
  left join whole w on w.voucher = n.voucher
),
judged as (
  select
    s.*,
    f.label as flat,
    f.label_en as flat_en,
    g.ends_on,
    case
      when s.left_out = 'owned' then 'owned'
      when s.category = 'in_kind' or s.left_out = 'in_kind' then 'in_kind'
      when s.sort = 'hours' and s.cost is null then 'no_rate'
      when f.kind is not null and not (s.sort = 'hours' and f.kind = 'hourly_rate') then 'flat'
      when s.day < g.start_on then 'before'
      when s.day > g.ends_on then 'after'
      when s.paid_on is null then 'unpaid'
      when s.paid_on > g.paid_until then 'paid_late'
    end as barred
  from spoken s
  join agreements g on g."grant" = s."grant"
  left join (
    select * from flats qualify row_number() over (partition by "grant", kind order by source_row) = 1
  ) f on f."grant" = s."grant" and list_contains(f.replaces, s.category) and not (s.sort = 'hours' and f.kind = 'hourly_rate')
  qualify row_number() over (partition by s."grant", s.delivery_id, s.source, s.sheet, s.source_row, s.voucher, s.line, s.above order by f.kind nulls last) = 1
)
select
  * exclude (fiscal_year, journal, above, is_last, above_of_line, is_last_of_line, above_of_expense, left_out, barred, free, once),
  case
    when barred is not null then 0
    when free < 0 then least(0, free - declared)
    else greatest(0, least(free, once) - declared)
  end::decimal(38, 6) as offered,
  case
    when barred is not null then barred
    when free < part then 'elsewhere'
    when once < part then 'twice'
    when declared > part then 'too_much'
    when declared <> 0 then 'rest'
  end as why
from judged;

comment on macro table main.all_erdf_costs is 'Ce qui peut être déclaré de chaque subvention européenne, pièce par pièce : déjà déclaré, à déclarer, écarté et pourquoi';

-- The same of one grant. A period is one of payments.
create or replace macro main.erdf_costs(of_grant, from_day, to_day, rule_lines, on_day, first_month) as table
select * exclude ("grant")
from all_erdf_costs(rule_lines, on_day, first_month)
where "grant" = of_grant
  and (from_day is null or coalesce(paid_on, day, on_day) >= from_day)
  and (to_day is null or coalesce(paid_on, day, on_day) <= to_day);

comment on macro table main.erdf_costs is 'Ce qui peut être déclaré d’une subvention européenne, pièce par pièce : déjà déclaré, à déclarer, écarté et pourquoi';

-- What earlier claims of a grant were, line by line, each in its category: that of the voucher, of the flat rate that
-- it names, or of hours; null where nobody knows it. Kept is what still counts of it.
create or replace macro main.erdf_claimed(of_grant, rule_lines, on_day) as table
with known as (
  select voucher, arg_max(cost_category(kind, account), amount_incl_tax) as category from expenses group by voucher
),
flats as (
  select voucher, any_value(replaces[1]) as category from grant_flat_rates(rule_lines) where "grant" = of_grant and voucher is not null group by voucher
)
select
  l.*,
  coalesce(l.certified, l.declared - coalesce(l.set_aside, 0))::decimal(38, 6) as kept,
  coalesce(k.category, f.category, if(starts_with(l.voucher, 'TEMPS-'), 'direct_staff', null)) as category,
  f.voucher is not null as is_flat
from named_claim_lines(rule_lines, on_day) l
left join known k on k.voucher = l.voucher
left join flats f on f.voucher = upper(l.voucher)
where l."grant" = of_grant;

comment on macro table main.erdf_claimed is 'Ce qui a été déclaré, écarté et certifié d’une subvention, avec sa catégorie de dépenses';

-- The statement of a grant, all that it is made of reckoned once. what says of a line: cost (a voucher or a row of
-- hours), claim (a line of an earlier claim), direct (what expenses come to in a category), flat (a flat rate) or sum (a
-- category with its flat rates, and as bound what the agreement cuts of all). The legal order: expenses first, each
-- category within its budget, and what the agreement lets it exceed that by, less what earlier claims kept; then staff
-- as a share of the other direct costs; then the flat rates whose base may hold it. A flat rate is of what is kept of its base now, and of what earlier claims kept of
-- it and declared no flat rate for; room is what the budget of the categories that it replaces still has.
create or replace macro main.erdf_lines(of_grant, from_day, to_day, rule_lines, on_day, first_month) as table
with costs as materialized (
  from erdf_costs(of_grant, from_day, to_day, rule_lines, on_day, first_month)
),
claimed as materialized (
  from erdf_claimed(of_grant, rule_lines, on_day)
),
direct_categories as (
  select unnest(['direct_staff', 'direct_other', 'indirect']) as category
),
planned as (
  select budget_category(kind, account, label) as category, sum(amount_planned)::decimal(38, 6) as amount
  from budget_lines
  where "grant" = of_grant and side = 'cost'
  group by 1
),
limits as (
  select
    (select count(*) > 0 from planned) as given,
    (select max(transfer_limit) from grants where "grant" = of_grant) as transfer_limit
),
offers as (
  select category, sum(offered) as amount from costs group by category
),
kept as (
  select category, sum(kept) as amount from claimed group by category
),
direct as materialized (
  select
    c.category,
    if(b.given, coalesce(p.amount, 0), null)::decimal(38, 6) as budget,
    if(b.given, budget_bound(coalesce(p.amount, 0), b.transfer_limit), null)::decimal(38, 6) as allowed,
    coalesce(k.amount, 0)::decimal(38, 6) as kept,
    coalesce(o.amount, 0)::decimal(38, 6) as offered,
    if(b.given, least(coalesce(o.amount, 0), greatest(0, budget_bound(coalesce(p.amount, 0), b.transfer_limit) - coalesce(k.amount, 0))), coalesce(o.amount, 0))::decimal(38, 6) as retained
  from direct_categories c
  cross join limits b
  left join planned p on p.category = c.category
  left join offers o on o.category = c.category
  left join kept k on k.category = c.category
),
declared_rates as materialized (
  select *
  from grant_flat_rates(rule_lines)
  where "grant" = of_grant and len(base) > 0 and applied is not null
  qualify row_number() over (partition by kind order by source, source_row) = 1
),
told as materialized (
  select upper(voucher) as voucher, sum(declared) as declared
  from claimed
  where is_flat
  group by 1
),
rooms as materialized (
  select
    f.kind,
    if(bool_and(d.allowed is not null), greatest(0, sum(d.allowed) - sum(d.kept) - sum(d.retained)), null)::decimal(38, 6) as room
  from declared_rates f
  join direct d on list_contains(f.replaces, d.category)
  group by f.kind
),
staff_bases as (
  select f.kind, coalesce(sum(d.retained), 0)::decimal(38, 6) as base_now, coalesce(sum(d.kept), 0)::decimal(38, 6) as base_kept
  from declared_rates f
  join direct d on list_contains(f.base, d.category)
  where list_contains(f.replaces, 'direct_staff')
  group by f.kind
),
staff as (
  select
    f.*, b.base_now, b.base_kept,
    coalesce(t.declared, 0)::decimal(38, 6) as declared,
    round(f.applied * b.base_now, 2)::decimal(38, 6) as of_now,
    greatest(0, round(f.applied * b.base_kept, 2) - coalesce(t.declared, 0))::decimal(38, 6) as of_before,
    o.room
  from declared_rates f
  join staff_bases b on b.kind = f.kind
  join rooms o on o.kind = f.kind
  left join told t on t.voucher = f.voucher
),
with_staff as materialized (
  select
    d.* replace ((d.retained + if(d.category = 'direct_staff', coalesce((select sum(least(of_now + of_before, coalesce(room, of_now + of_before))) from staff), 0), 0))::decimal(38, 6) as retained)
  from direct d
),
others_bases as (
  select f.kind, coalesce(sum(d.retained), 0)::decimal(38, 6) as base_now, coalesce(sum(d.kept), 0)::decimal(38, 6) as base_kept
  from declared_rates f
  join with_staff d on list_contains(f.base, d.category)
  where not list_contains(f.replaces, 'direct_staff')
  group by f.kind
),
others as (
  select
    f.*, b.base_now, b.base_kept,
    coalesce(t.declared, 0)::decimal(38, 6) as declared,
    round(f.applied * b.base_now, 2)::decimal(38, 6) as of_now,
    greatest(0, round(f.applied * b.base_kept, 2) - coalesce(t.declared, 0))::decimal(38, 6) as of_before,
    o.room
  from declared_rates f
  join others_bases b on b.kind = f.kind
  join rooms o on o.kind = f.kind
  left join told t on t.voucher = f.voucher
),
flats as materialized (
  select
    *,
    (of_now + of_before)::decimal(38, 6) as offered,
    least(of_now + of_before, coalesce(room, of_now + of_before))::decimal(38, 6) as retained
  from (
    select 1 as turn, * from staff
    union all
    select 2 as turn, * from others
  )
),
by_flat as (
  select replaces[1] as category, sum(offered) as offered, sum(retained) as retained
  from flats
  group by 1
),
unknown as (
  select sum(kept) as kept from claimed where category is null or category = 'in_kind'
),
categories as materialized (
  select
    array_position(['direct_staff', 'direct_other', 'indirect'], d.category) as turn,
    d.category, d.budget, d.allowed, d.kept,
    (d.offered + coalesce(f.offered, 0))::decimal(38, 6) as offered,
    (d.retained + coalesce(f.retained, 0))::decimal(38, 6) as retained
  from direct d
  left join by_flat f on f.category = d.category
  union all
  select 4, 'unknown', null, null, kept::decimal(38, 6), 0, 0 from unknown where kept <> 0
),
-- Lines that may exceed their budgets do not exceed all of it together.
bound as (
  select
    sum(c.retained) as retained,
    sum(c.kept) as kept,
    any_value(g.eligible_cost) as eligible_cost,
    least(any_value(g.eligible_cost), if(any_value(g.transfer_limit) > 0, sum(c.budget), null)) as whole
  from categories c
  left join grants g on g."grant" = of_grant
),
summed as (
  select * from categories
  union all
  select
    5, 'bound', whole::decimal(38, 6), eligible_cost::decimal(38, 6), 0, 0,
    -greatest(0, kept + retained - greatest(whole, kept))::decimal(38, 6)
  from bound
  where whole is not null
)
select 'cost' as what, * from costs
union all by name
select 'claim' as what, * from claimed
union all by name
select 'direct' as what, * from direct
union all by name
select 'flat' as what, * from flats
union all by name
select 'sum' as what, * from summed;

comment on macro table main.erdf_lines is 'L’état des dépenses d’une subvention européenne : pièces, heures, demandes, forfaits et sommes par catégorie, plafonnées par la convention';

-- The rows of files behind the statement of a grant: each voucher and row of hours, the rows of the base of each flat
-- rate times its rate, and what bounds a category: its budget less what earlier claims kept. part says of which line:
-- cost, flat, beyond (a category) or bound (all of them).
create or replace macro main.erdf_rows(of_grant, from_day, to_day, rule_lines, on_day, first_month) as table
with lines as materialized (
  from erdf_lines(of_grant, from_day, to_day, rule_lines, on_day, first_month)
),
costs as (
  from lines where what = 'cost'
),
claimed as (
  from lines where what = 'claim'
),
direct as (
  from lines where what = 'direct'
),
flats as (
  from lines where what = 'flat'
),
sums as (
  from lines where what = 'sum'
),
-- What the budget of a category leaves to it after earlier claims.
bounds as materialized (
  select
    budget_category(kind, account, label) as category, delivery_id, source, sheet, source_row, null::date as day, concat_ws(' – ', "grant", label) as about,
    budget_bound(amount_planned, (select max(transfer_limit) from grants where "grant" = of_grant)) as amount
  from budget_lines
  where "grant" = of_grant and side = 'cost'
  union all
  select category, delivery_id, source, sheet, source_row, submitted_on, concat_ws(' – ', claim, voucher), -kept
  from claimed
),
-- What is kept of each category of expenses, before flat rates.
kept_rows as materialized (
  select c.category, c.delivery_id, c.source, c.sheet, c.source_row, c.day, concat_ws(' – ', c.voucher, c.line) as about, c.offered as amount
  from costs c
  join direct d on d.category = c.category and d.offered = d.retained
  union all
  select b.category, b.delivery_id, b.source, b.sheet, b.source_row, b.day, b.about, b.amount
  from bounds b
  join direct d on d.category = b.category and d.offered > d.retained and d.retained > 0
),
-- What each row adds is rounded to cents so that the rows add up to the flat rate, which is rounded once.
before_rows as (
  select
    f.kind, c.delivery_id, c.source, c.sheet, c.source_row, c.submitted_on as day, concat_ws(' – ', c.claim, c.voucher) as about, c.kept as amount,
    round(f.applied * sum(c.kept) over summed, 2) - round(f.applied * (sum(c.kept) over summed - c.kept), 2) as share
  from flats f
  join claimed c on list_contains(f.base, c.category)
  where f.of_before > 0
  window summed as (partition by f.kind order by c.claim, c.source, c.source_row, c.voucher, c.line rows unbounded preceding)
),
staff_rows as materialized (
  select
    f.kind, k.delivery_id, k.source, k.sheet, k.source_row, k.day, k.about, k.amount,
    round(f.applied * sum(k.amount) over summed, 2) - round(f.applied * (sum(k.amount) over summed - k.amount), 2) as share
  from flats f
  join kept_rows k on list_contains(f.base, k.category)
  where f.turn = 1
  window summed as (partition by f.kind order by k.source, k.sheet, k.source_row, k.about rows unbounded preceding)
  union all by name
  select b.* from before_rows b join flats f on f.kind = b.kind and f.turn = 1
  union all by name
  select
    f.kind, c.delivery_id, c.source, c.sheet, c.source_row, c.submitted_on as day, concat_ws(' – ', c.claim, c.voucher) as about, 0 as amount, -c.declared as share
  from flats f
  join claimed c on upper(c.voucher) = f.voucher
  where f.turn = 1 and f.of_before > 0
),
-- Of a base that a flat rate of staff is a part of, the rows of that one.
other_bases as (
  select f.kind, f.applied, k.* exclude (category)
  from flats f
  join kept_rows k on list_contains(f.base, k.category)
  where f.turn = 2
  union all by name
  select f.kind, f.applied, g.* exclude (kind, amount, share), g.share as amount
  from flats f
  join staff_rows g on f.turn = 2 and list_contains(f.base, 'direct_staff')
),
bases as materialized (
  select s.* from staff_rows s where s.amount <> 0
  union all by name
  select
    kind, delivery_id, source, sheet, source_row, day, about, amount,
    round(applied * sum(amount) over summed, 2) - round(applied * (sum(amount) over summed - amount), 2) as share
  from other_bases
  window summed as (partition by kind order by source, sheet, source_row, about, amount rows unbounded preceding)
  union all by name
  select b.* from before_rows b join flats f on f.kind = b.kind and f.turn = 2
),
made as materialized (
  select
    'cost' as part, category, concat_ws(' / ', voucher, line) as line, delivery_id, source, sheet, source_row, day, concat_ws(' – ', voucher, line) as about,
    cost, part as share, cost as share_of, part as eligible, declared, offered, part - declared - offered as set_aside
  from costs
  where part <> declared or cost is null
  union all by name
  select
    'flat' as part, f.replaces[1] as category, f.voucher as line, b.delivery_id, b.source, b.sheet, b.source_row, b.day, b.about,
    b.amount as cost, b.share, b.amount as share_of, b.share as eligible, 0 as declared, b.share as offered, 0 as set_aside
  from flats f
  join bases b on b.kind = f.kind
  union all by name
  select
    'flat' as part, f.replaces[1] as category, f.voucher as line, c.delivery_id, c.source, c.sheet, c.source_row, c.submitted_on as day, concat_ws(' – ', c.claim, c.voucher) as about,
    c.declared, -c.declared as offered
  from flats f
  join claimed c on upper(c.voucher) = f.voucher
  where f.of_before > 0
),
beyond as (
  select
    'beyond' as part, m.category, null as line, m.delivery_id, m.source, m.sheet, m.source_row, m.day, m.about, -m.offered as offered, m.offered as set_aside
  from made m
  join sums s on s.category = m.category and s.offered > s.retained
  where m.offered <> 0
  union all
  select 'beyond', b.category, null, b.delivery_id, b.source, b.sheet, b.source_row, b.day, b.about, b.amount, -b.amount
  from bounds b
  join sums s on s.category = b.category and s.offered > s.retained and s.allowed > s.kept
),
within as (
  from made
  union all by name
  from beyond
)
from within
union all by name
select
  'bound' as part, null as category, null as line, w.delivery_id, w.source, w.sheet, w.source_row, w.day, w.about, -w.offered as offered, w.offered as set_aside
from within w
where w.offered <> 0 and exists (select 1 from sums where category = 'bound' and retained < 0)
union all by name
select
  'bound' as part, null as category, null as line, c.delivery_id, c.source, c.sheet, c.source_row, c.submitted_on as day, concat_ws(' – ', c.claim, c.voucher) as about, -c.kept as offered, c.kept as set_aside
from claimed c
where exists (select 1 from sums where category = 'bound' and retained < 0)
  and (select budget from sums where category = 'bound') > (select sum(kept) from claimed)
union all by name
select
  'bound' as part, null as category, null as line, g.delivery_id, g.source, g.sheet, g.source_row, g.decision_date as day, g."grant" as about, g.eligible_cost as offered, -g.eligible_cost as set_aside
from grants g
where g."grant" = of_grant
  and exists (select 1 from sums where category = 'bound' and retained < 0 and budget = allowed)
  and g.eligible_cost > coalesce((select sum(kept) from claimed), 0)
union all by name
select
  'bound' as part, null as category, null as line, l.delivery_id, l.source, l.sheet, l.source_row, null::date as day, concat_ws(' – ', l."grant", l.label) as about, l.amount_planned as offered, -l.amount_planned as set_aside
from budget_lines l
where l."grant" = of_grant and l.side = 'cost' and budget_category(l.kind, l.account, l.label) <> 'in_kind'
  and exists (select 1 from sums where category = 'bound' and retained < 0 and budget is distinct from allowed and budget > coalesce((select sum(kept) from claimed), 0));

comment on macro table main.erdf_rows is 'Les lignes de fichiers derrière l’état des dépenses d’une subvention européenne';

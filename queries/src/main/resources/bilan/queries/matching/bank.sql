-- Which line of the bank pays which receipt of a grant, or which planned instalment. Each step takes what
-- those before it left: a line and a receipt are matched once. Days of tolerance: 45 where a reference says
-- what is paid, 15 where only the funder's name does, 3 where nothing but the amount does.

-- What the ledger says was paid to a funder: in one entry, the bank goes down by what an account of grants bears.
create temp table bank_payback as
with entries as (
  select
    fiscal_year, journal, voucher_number, entry_date,
    -sum(coalesce(debit, 0) - coalesce(credit, 0)) filter (where account[1:3] = '512') as paid,
    sum(coalesce(debit, 0) - coalesce(credit, 0)) filter (where account[1:3] in ('441', '487') or account[1:2] in ('13', '19', '74') or account[1:4] = '7551') as borne,
    string_agg(concat_ws(' ', label, aux_label), ' ') as label
  from main.ledger_entries
  where entry_date <= getvariable('as_of') and voucher_number is not null
  group by fiscal_year, journal, voucher_number, entry_date
)
select -paid as amount, entry_date, any_value(label) as label
from entries
where paid > 0 and borne = paid
group by paid, entry_date;

-- What is written, as words of capitals and digits with a space on either side; of a debit that the ledger calls a
-- payback, what it says too.
create temp table bank_line as
select
  bank_line_code(l.account, l.booked_on, l.amount, l.occurrence) as line,
  l.account, l.booked_on, l.amount, l.label, l.counterparty, l.delivery_id, l.source, l.sheet, l.source_row,
  p.entry_date as paid_back_on,
  ' ' || trim(regexp_replace(upper(strip_accents(concat_ws(' ', l.label, l.reference, l.counterparty, p.label))), '[^A-Z0-9]+', ' ', 'g')) || ' ' as words
from main.bank_lines l
left join (
  select account, booked_on, amount, occurrence, arg_min(entry_date, abs(date_diff('day', booked_on, entry_date))) as entry_date, arg_min(p.label, abs(date_diff('day', booked_on, entry_date))) as label
  from main.bank_lines
  join bank_payback p using (amount)
  where abs(date_diff('day', booked_on, entry_date)) <= 15
  group by all
) p using (account, booked_on, amount, occurrence)
where l.booked_on <= getvariable('as_of')
  and (l.amount > 0 or p.entry_date is not null or l.amount in (select amount from main.receipts where amount < 0));

create temp table bank_receipt as
with numbered as (
  select r.*, row_number() over (partition by r."grant", r.reference, received_on, amount order by r.source, r.sheet, r.source_row) as n
  from main.receipts r
  where received_on <= getvariable('as_of') and amount <> 0
)
select
  receipt_code(r."grant", r.reference, received_on, amount, n) as receipt,
  r."grant", g.funder, received_on, amount, r.delivery_id, r.source, r.sheet, r.source_row,
  ' ' || trim(regexp_replace(upper(strip_accents(r.bank_reference)), '[^A-Z0-9]+', ' ', 'g')) || ' ' as phrase,
  -- A text of a few words, or with a number, is a reference; « virement » is none.
  regexp_matches(phrase, '[0-9]') or length(phrase) - length(replace(phrase, ' ', '')) > 3 as is_reference
from numbered r
left join main.grants g on g."grant" = r."grant";

-- By which words a grant, or a funder, is named: the longest of them is looked for first.
create temp table bank_name as
with written as (
  select "grant", null::varchar as funder, "grant" as written from main.grants where not coalesce(provisional, false)
  union
  select "grant", null, reference from main.grants where reference is not null
  union
  select "grant", null, reference from main.receipts where reference is not null and "grant" is not null
  union
  select null, funder, funder from main.grants
  union
  select null, funder, unnest([name] || coalesce(aliases, [])) from main.funders
),
phrased as (
  select *, ' ' || trim(regexp_replace(upper(strip_accents(written)), '[^A-Z0-9]+', ' ', 'g')) || ' ' as phrase, replace(phrase, ' ', '') as compact
  from written
  where written is not null
),
-- A year, a short number or a mere word names no grant.
telling as (
  select * from phrased
  where if("grant" is null, length(compact) > 2, regexp_matches(compact, '[0-9]') and (regexp_matches(compact, '[A-Z]') or length(compact) > 5))
),
parts as (
  select *, unnest(string_split(trim(phrase), ' ')) as part from telling
)
select "grant", funder, any_value(written) as written, phrase, compact, arg_max(part, (length(part), part)) as anchor
from parts
group by "grant", funder, phrase, compact;

create temp table bank_decided as
select line, receipt, "grant", delivery_id, source, sheet, source_row
from main.bank_decisions
where decided_by is not null and line is not null;

-- Receipts of which somebody says that no line of these accounts shows them.
create temp table bank_elsewhere as
select receipt from main.bank_decisions where decided_by is not null and line is null and receipt is not null;

create temp table bank_named as
with said as (
  select
    line, words,
    -- A long number is looked for without what a bank glues to it, too: « EJ2102345678 ».
    unnest(list_distinct(string_split(trim(words), ' ') || regexp_extract_all(words, '[0-9]{6,}'))) as part
  from bank_line
),
found as (
  select s.line, n."grant", n.funder, n.written
  from said s
  join bank_name n on n.anchor = s.part
  where contains(s.words, n.phrase)
  union
  select s.line, n."grant", n.funder, n.written
  from said s
  join bank_name n on n.compact = s.part
  where n."grant" is not null
),
told as (
  select l.line, d."grant", null::varchar as funder, d."grant" as written
  from bank_decided d
  join bank_line l using (line)
  where d.receipt is null and d."grant" is not null
)
select line, "grant", funder, min(written) as written
from found
where line not in (select line from bank_decided)
group by all
union all
select distinct line, "grant", funder, written from told;

-- The matches so far; amount is what of the line pays the receipt.
create temp table bank_match as
with chosen as (
  select
    l.line, r.receipt, l.amount as whole, sign(l.amount) as direction, abs(l.amount) as of_line, abs(r.amount) as of_receipt,
    coalesce(sum(abs(r.amount)) over (partition by l.line order by r.receipt rows between unbounded preceding and 1 preceding), 0) as line_before,
    coalesce(sum(abs(l.amount)) over (partition by r.receipt order by l.line rows between unbounded preceding and 1 preceding), 0) as receipt_before
  from (select distinct line, receipt from bank_decided) d
  join bank_line l using (line)
  join bank_receipt r on r.receipt = d.receipt and sign(r.amount) = sign(l.amount)
)
select
  line, receipt, (direction * least(of_line, of_receipt, greatest(of_line - line_before, 0), greatest(of_receipt - receipt_before, 0)))::decimal(38, 6) as amount,
  'decided' as state, 'decided' as why, null::varchar as written, 0 as days
from chosen;

-- Lines that somebody says are of no grant, and those that are matched, are asked about no more.
create temp table bank_free_line as
select * from bank_line
where line not in (select line from bank_match)
  and line not in (select line from bank_decided where receipt is null and "grant" is null);

-- A line and the receipts of the grants that it names, or of its funder, within the days that either allows.
create temp table bank_link as
with found as (
  select n.line, r.receipt, n.written, true as is_by_grant
  from bank_named n
  join bank_receipt r on r."grant" = n."grant"
  union all
  select n.line, r.receipt, n.written, false
  from bank_named n
  join bank_receipt r on r.funder = n.funder
)
select
  f.line, f.receipt, l.amount as of_line, r.amount as of_receipt, abs(date_diff('day', l.booked_on, r.received_on)) as days,
  min(f.written) filter (where f.is_by_grant) as grant_written,
  min(f.written) as written
from found f
join bank_free_line l on l.line = f.line
join bank_receipt r on r.receipt = f.receipt
where abs(date_diff('day', l.booked_on, r.received_on)) <= 45 and sign(l.amount) + sign(r.amount) <> 0
group by all;

-- A line and a receipt of the same amount. strength: 1 a reference, 2 the funder's name, 3 the amount alone.
create temp table bank_pair as
with pairs as (
  select
    l.line, r.receipt, r."grant", l.amount, l.booked_on, r.received_on,
    abs(date_diff('day', l.booked_on, r.received_on)) as days,
    if(length(r.phrase) > 5 and contains(l.words, r.phrase), trim(r.phrase), null) as phrase,
    r.is_reference,
    r.funder
  from bank_free_line l
  join bank_receipt r on r.amount = l.amount
  where abs(date_diff('day', l.booked_on, r.received_on)) <= 45
    and r.receipt not in (select receipt from bank_match)
),
by_line as (
  select
    p.line, p.receipt,
    min(n.written) filter (where n."grant" = p."grant") as grant_written,
    min(n.written) filter (where n.funder = p.funder) as funder_written,
    bool_or(n."grant" <> p."grant") as names_another_grant,
    bool_or(n.funder <> p.funder) as names_another_funder
  from pairs p
  left join bank_named n using (line)
  group by p.line, p.receipt
)
select
  p.*,
  coalesce(b.grant_written, if(p.is_reference, p.phrase, null)) as referred,
  coalesce(b.funder_written, p.phrase) as named,
  case
    when referred is not null then 1
    when coalesce(b.names_another_grant, false) then null
    when named is not null and p.days <= 15 then 2
    when not coalesce(b.names_another_funder, false) and p.days <= 3 then 3
  end as strength
from pairs p
join by_line b using (line, receipt);

-- repeat 6: the nearest days first, each the other's best.
insert into bank_match
with free as (
  select * from bank_pair
  where strength = 1 and line not in (select line from bank_match) and receipt not in (select receipt from bank_match)
)
select line, receipt, amount, 'matched', 'reference', referred, days
from free
qualify row_number() over (partition by line order by days, received_on, receipt) = 1
  and row_number() over (partition by receipt order by days, booked_on, line) = 1;

-- One receipt that several lines pay, whose text names its grant.
insert into bank_match
with parts as (
  select receipt, line, of_line as amount, of_receipt as whole, grant_written as written, days
  from bank_link
  where grant_written is not null
    and receipt not in (select receipt from bank_match) and line not in (select line from bank_match)
),
whole_sets as (
  select *, sum(amount) over (partition by receipt) as total, count(*) over (partition by receipt) as n
  from parts
),
pairs as (
  select a.receipt, a.line as one, b.line as other
  from parts a
  join parts b on b.receipt = a.receipt and b.line > a.line and a.amount + b.amount = a.whole
),
single_pairs as (
  select * from pairs qualify count(*) over (partition by receipt) = 1
),
found as (
  select receipt, line, amount, written, days from whole_sets where n > 1 and total = whole
  union
  select p.receipt, p.line, p.amount, p.written, p.days
  from parts p
  join single_pairs s on s.receipt = p.receipt and p.line in (s.one, s.other)
),
-- Either all lines of a receipt are its own alone, or none is taken: a part of them makes no amount.
owned as (
  select *, count(*) over (partition by line) as takers from found
)
select line, receipt, amount, 'matched', 'split', written, days
from owned
qualify max(takers) over (partition by receipt) = 1;

-- One line that pays several receipts: of grants that it names, or of the funder that it names.
insert into bank_match
with parts as (
  select line, receipt, of_receipt as amount, of_line as whole, written, days
  from bank_link
  where days <= 15
    and receipt not in (select receipt from bank_match) and line not in (select line from bank_match)
),
whole_sets as (
  select *, sum(amount) over (partition by line) as total, count(*) over (partition by line) as n
  from parts
),
pairs as (
  select a.line, a.receipt as one, b.receipt as other, null::varchar as third
  from parts a
  join parts b on b.line = a.line and b.receipt > a.receipt and a.amount + b.amount = a.whole
  union all
  select a.line, a.receipt, b.receipt, c.receipt
  from parts a
  join parts b on b.line = a.line and b.receipt > a.receipt
  join parts c on c.line = a.line and c.receipt > b.receipt and a.amount + b.amount + c.amount = a.whole
),
single_pairs as (
  select * from pairs qualify count(*) over (partition by line) = 1
),
found as (
  select line, receipt, amount, written, days from whole_sets where n > 1 and total = whole
  union
  select p.line, p.receipt, p.amount, p.written, p.days
  from parts p
  join single_pairs s on s.line = p.line and (p.receipt = s.one or p.receipt = s.other or p.receipt = s.third)
  where p.line not in (select line from whole_sets where n > 1 and total = whole)
),
-- Either all receipts of a line are its own alone, or none is taken.
owned as (
  select *, count(*) over (partition by receipt) as takers from found
)
select line, receipt, amount, 'matched', 'grouped', written, days
from owned
qualify max(takers) over (partition by line) = 1;

-- repeat 4: the funder's name, or the amount alone, where one grant only is possible, or the days tell clearly.
insert into bank_match
with free as (
  select * from bank_pair
  where strength is not null and line not in (select line from bank_match) and receipt not in (select receipt from bank_match)
),
judged as (
  select
    *,
    min("grant") over (partition by line) is not distinct from max("grant") over (partition by line) as is_of_one_grant,
    coalesce(lead(days) over by_line - days >= 5, true) as is_nearest_of_line,
    coalesce(lead(days) over by_receipt - days >= 5, true) as is_nearest_of_receipt,
    row_number() over by_line as of_line,
    row_number() over by_receipt as of_receipt
  from free
  window
    by_line as (partition by line order by days, received_on, receipt),
    by_receipt as (partition by receipt order by days, booked_on, line)
),
-- Another line that may pay other grants too makes the receipt doubtful.
clear as (
  select *, bool_and(is_of_one_grant) over (partition by receipt) as is_alone
  from judged
)
select line, receipt, amount, 'matched', if(strength = 2, 'funder', 'amount'), if(strength = 2, named, null), days
from clear
where of_line = 1 and of_receipt = 1
  and ((is_of_one_grant and is_alone) or (is_nearest_of_line and is_nearest_of_receipt));

-- What instalments still await, after all that is typed as received.
create temp table bank_instalment as
select
  row_number() over (order by i."grant", due_on, i.amount, i.source, i.sheet, i.source_row) as instalment,
  i."grant", i.funder, due_on, least(i.amount, greatest(until_here - received, 0)) as open, i.delivery_id, i.source, i.sheet, i.source_row
from instalments_on(getvariable('as_of')) i
where until_here > received;

-- A line that names a grant, and a receipt of it of another amount: the same payment, typed wrongly.
insert into bank_match
with free as (
  select *
  from bank_link
  where grant_written is not null and of_line > 0 and days <= 15
    and line not in (select line from bank_match) and receipt not in (select receipt from bank_match)
    and line not in (select line from bank_pair where strength is not null and receipt not in (select receipt from bank_match))
)
select line, receipt, least(of_line, of_receipt), 'differs', 'differs', grant_written, days
from free
qualify count(*) over (partition by line) = 1 and count(*) over (partition by receipt) = 1;

-- A line whose amount has almost the digits of a receipt's, which nothing else explains: of the funder that it names,
-- two digits exchanged, or one more, less or another; of one that it does not name, two exchanged.
insert into bank_match
with lines as (
  select l.line, l.amount, l.booked_on, (l.amount * 100)::bigint::varchar as digits, n.funder, min(n.written) as written
  from bank_free_line l
  left join bank_named n on n.line = l.line and n.funder is not null
  where l.amount >= 100
    and l.line not in (select line from bank_match)
    and l.line not in (select line from bank_named where "grant" is not null)
    and l.line not in (select line from bank_pair where strength is not null and receipt not in (select receipt from bank_match))
  group by all
),
free as (
  select l.line, r.receipt, l.amount as of_line, r.amount as of_receipt, l.written, abs(date_diff('day', l.booked_on, r.received_on)) as days
  from lines l
  join bank_receipt r
    on r.amount >= 100 and r.amount <> l.amount
    and if(l.funder is null, abs(date_diff('day', l.booked_on, r.received_on)) <= 3, l.funder = r.funder and abs(date_diff('day', l.booked_on, r.received_on)) <= 15)
    and damerau_levenshtein(l.digits, (r.amount * 100)::bigint::varchar) = 1
    and (l.funder is not null or (length(l.digits) = length((r.amount * 100)::bigint::varchar) and list_sort(string_split(l.digits, '')) = list_sort(string_split((r.amount * 100)::bigint::varchar, ''))))
  where r.receipt not in (select receipt from bank_match)
    and r.receipt not in (select receipt from bank_elsewhere)
    and not exists (select 1 from bank_instalment i where i.funder = l.funder and i.open = l.amount and abs(date_diff('day', l.booked_on, i.due_on)) <= 45)
)
select line, receipt, least(of_line, of_receipt), 'differs', 'digits', written, days
from free
qualify count(*) over (partition by line) = 1 and count(*) over (partition by receipt) = 1;

-- Credits that no receipt explains and that a planned instalment does: whole, or a part of it.
create temp table bank_plan as
with free as (
  select
    l.line, i.instalment, l.amount, i.open, i."grant", i.due_on, l.booked_on, abs(date_diff('day', l.booked_on, i.due_on)) as days,
    bool_or(n."grant" is not null) as by_reference, min(n.written) as written
  from bank_free_line l
  join bank_named n using (line)
  join bank_instalment i on i."grant" = n."grant" or (i.funder = n.funder and i.open = l.amount)
  where l.amount > 0 and l.amount <= i.open and l.line not in (select line from bank_match)
    and l.line not in (select line from bank_pair where strength is not null and receipt not in (select receipt from bank_match))
    and abs(date_diff('day', l.booked_on, i.due_on)) <= 365
  group by all
),
ranked as (
  select
    *,
    row_number() over (partition by line order by by_reference desc, amount = open desc, days, instalment) as of_line,
    row_number() over (partition by instalment order by by_reference desc, amount = open desc, days, line) as of_instalment,
    count(distinct "grant") filter (where by_reference) over (partition by line) as referred,
    count(distinct "grant") over (partition by line) as possible
  from free
)
select * from ranked
where of_line = 1 and of_instalment = 1 and if(by_reference, referred = 1, possible = 1);

-- Accounts on which money of funders arrives, with the days and months, until the cut-off, that their statements show.
create temp table bank_held as
select account, min(booked_on) as first_on, max(booked_on) as last_on
from main.bank_lines
where booked_on <= getvariable('as_of') and account in (
  select l.account from bank_line l where l.line in (select line from bank_match) or (l.amount > 0 and l.line in (select line from bank_named))
)
group by account;

create temp table bank_month as
select distinct account, date_trunc('month', booked_on)::date as month
from main.bank_lines
where booked_on <= getvariable('as_of');

-- A credit of a public payer that neither a grant nor a funder knows. Taxes given back, sick pay and what comes each
-- month for a contract of employment are no grants, nor is what people pay at the till or by cheque.
create temp table bank_public as
select line, regexp_extract(words, payer, 1) as written
from (
  select
    *,
    ' ((?:DRFIP|DDFIP|DGFIP|TRESOR PUBLIC|TRESORERIE|PAIERIE|SGC|PREFECTURE|MINISTERE|DRAC|DREETS|DDETS|DRAJES|SDJES|ANCT|ADEME|FONJEP|ASP|CAF|CNAF|MSA|CPAM|CARSAT|ARS|CCAS|FRANCE TRAVAIL|CONSEIL REGIONAL|CONSEIL DEPARTEMENTAL|REGION|DEPARTEMENT|METROPOLE|COMMUNAUTE (?:URBAINE|DE COMMUNES|D AGGLOMERATION)|MAIRIE|COMMUNE|VILLE DE|CAISSE DES DEPOTS|BANQUE DES TERRITOIRES|FSE|FEDER)(?: [A-Z]{2,}){0,3})[ 0-9]' as payer
  from bank_free_line
)
where amount > 0 and regexp_matches(words, payer)
  and not regexp_matches(words, ' (TVA|IMPOTS?|TAXES?|IJSS|INDEMNITES|CONTRATS? AIDES?|EMPLOIS? AIDES?|APPRENTISSAGE|PEC|CUI|REMISE|CARTE|CB|TPE|CHEQUES?) ')
  and line not in (select line from bank_named)
  and exists (select 1 from main.grants);

-- An invoice that a funder pays is no grant.
create temp table bank_invoice as
select invoice, sum(amount_incl_tax)::decimal(38, 6) as amount, min(sold_on) as sold_on
from main.sales
where invoice is not null and is_service(channel)
group by invoice;

insert into {{name}} by name
with candidates as (
  select * from bank_pair
  where strength is not null and line not in (select line from bank_match) and receipt not in (select receipt from bank_match)
),
named as (
  select line, min("grant") as "grant", min(funder) as funder, min(written) as written
  from bank_named
  group by line
),
rows_of_lines as (
  select l.line, m.receipt, r."grant", r.funder, m.state, m.why, m.written, m.days, m.amount as matched, null::date as due_on
  from bank_match m
  join bank_line l using (line)
  join bank_receipt r using (receipt)
  union all by name
  select p.line, i."grant", i.funder, 'planned' as state, if(p.amount < i.open, 'part', 'instalment') as why, p.written, p.days, i.due_on
  from bank_plan p
  join bank_instalment i using (instalment)
  union all by name
  select c.line, c.receipt, c."grant", c.funder, 'doubtful' as state, 'doubtful' as why, c.named as written, c.days
  from candidates c
  union all by name
  select l.line, n."grant", coalesce(n.funder, g.funder) as funder, 'unexplained' as state, 'unexplained' as why, n.written
  from bank_free_line l
  join named n using (line)
  left join main.grants g on g."grant" = n."grant"
  where l.amount > 0
    and l.line not in (select line from bank_match)
    and l.line not in (select line from bank_plan)
    and l.line not in (select line from candidates)
    and not exists (
      select 1 from bank_invoice i
      where n."grant" is null and i.amount = l.amount and i.sold_on between l.booked_on - 180 and l.booked_on
    )
  union all by name
  select p.line, 'unexplained' as state, 'public' as why, p.written
  from bank_public p
  join bank_free_line l using (line)
  where p.line not in (select line from bank_match)
    and p.line not in (select line from bank_plan)
    and p.line not in (select line from candidates)
    and not exists (
      select 1 from bank_invoice i
      where i.amount = l.amount and i.sold_on between l.booked_on - 180 and l.booked_on
    )
  union all by name
  select l.line, n."grant", coalesce(n.funder, g.funder) as funder, 'payback' as state, 'payback' as why, n.written
  from bank_free_line l
  left join named n using (line)
  left join main.grants g on g."grant" = n."grant"
  where l.paid_back_on is not null
    and l.line not in (select line from bank_match)
    and l.line not in (select line from candidates)
),
missing as (
  select r.receipt, r."grant", r.funder, 'missing' as state, 'missing' as why
  from bank_receipt r
  where r.receipt not in (select receipt from bank_match)
    and r.receipt not in (select receipt from candidates)
    and r.receipt not in (select receipt from bank_elsewhere)
    and exists (
      select 1
      from bank_held h
      join bank_month m using (account)
      where m.month = date_trunc('month', r.received_on) and r.received_on between h.first_on and h.last_on - 5
    )
),
-- A line or a receipt of after the cut-off day is not known yet: a decision about it says nothing then.
later as (
  select bank_line_code(account, booked_on, amount, occurrence) as code from main.bank_lines where booked_on > getvariable('as_of')
  union all
  select receipt_code(r."grant", r.reference, received_on, amount, row_number() over (partition by r."grant", r.reference, received_on, amount order by r.source, r.sheet, r.source_row))
  from main.receipts r
  where received_on > getvariable('as_of') and amount <> 0
),
void as (
  select
    d.line, d.receipt, d."grant", 'void' as state,
    if(d.line in (select line from bank_line), 'void_receipt', 'void_line') as why,
    d.delivery_id as decision_delivery_id, d.source as decision_source, d.sheet as decision_sheet, d.source_row as decision_row
  from bank_decided d
  where (d.line not in (select line from bank_line) or (d.receipt is not null and d.receipt not in (select receipt from bank_receipt)))
    and d.line not in (select code from later)
    and (d.receipt is null or d.receipt not in (select code from later))
),
everything as (
  select * from rows_of_lines
  union all by name
  select * from missing
  union all by name
  select * from void
),
-- A line that names no grant is of the only one of its funder that is late.
alone as (
  select funder, any_value("grant") as "grant", min(due_on) as since
  from instalments_on(getvariable('as_of'))
  where late
  group by funder
  having count(distinct "grant") = 1
)
select
  e.line, e.receipt, e."grant", e.funder, e.state, e.why, e.written, e.days, e.matched, e.due_on,
  l.account, l.booked_on, l.amount, l.label, l.counterparty,
  l.delivery_id as line_delivery_id, l.source as line_source, l.sheet as line_sheet, l.source_row as line_row,
  r.received_on, r.amount as received,
  r.delivery_id as receipt_delivery_id, r.source as receipt_source, r.sheet as receipt_sheet, r.source_row as receipt_row,
  e.decision_delivery_id, e.decision_source, e.decision_sheet, e.decision_row,
  if(e.why in ('instalment', 'part', 'unexplained'), coalesce(e."grant", a."grant"), null) as to_type_for,
  if(getvariable('lang') = 'en',
    case e.why
      when 'decided' then 'decided by hand'
      when 'reference' then 'reference “' || e.written || '”, same amount'
      when 'split' then 'reference “' || e.written || '”, one of several transfers that make the amount'
      when 'grouped' then 'one transfer for several receipts, “' || e.written || '”'
      when 'funder' then 'funder “' || e.written || '”, same amount'
      when 'amount' then 'same amount, the only one possible'
      when 'differs' then 'reference “' || e.written || '”, but another amount'
      when 'digits' then coalesce('“' || e.written || '”, ', '') || 'almost the same digits'
      when 'public' then '“' || e.written || '”, a public payer that no grant and no funder names'
      when 'payback' then 'paid to a funder, says the ledger, and no payback typed'
      when 'instalment' then 'planned instalment that awaits it, “' || e.written || '”'
      when 'part' then 'part of a planned instalment, “' || e.written || '”'
      when 'doubtful' then 'same amount, several are possible'
      when 'unexplained' then '“' || e.written || '”, and no receipt of that amount'
      when 'missing' then 'no line of that amount in the statements of those days'
      when 'void_line' then 'the line is no longer there'
      when 'void_receipt' then 'the receipt is no longer there'
    end,
    case e.why
      when 'decided' then 'décidé à la main'
      when 'reference' then 'référence « ' || e.written || ' », même montant'
      when 'split' then 'référence « ' || e.written || ' », un des virements qui font le montant'
      when 'grouped' then 'un virement pour plusieurs encaissements, « ' || e.written || ' »'
      when 'funder' then 'financeur « ' || e.written || ' », même montant'
      when 'amount' then 'même montant, seul possible'
      when 'differs' then 'référence « ' || e.written || ' », mais un autre montant'
      when 'digits' then coalesce('« ' || e.written || ' », ', '') || 'presque les mêmes chiffres'
      when 'public' then '« ' || e.written || ' », payeur public que ni subvention ni financeur ne nomme'
      when 'payback' then 'versé à un financeur d’après la comptabilité, et aucun reversement saisi'
      when 'instalment' then 'versement prévu qui l’attend, « ' || e.written || ' »'
      when 'part' then 'partie d’un versement prévu, « ' || e.written || ' »'
      when 'doubtful' then 'même montant, plusieurs possibles'
      when 'unexplained' then '« ' || e.written || ' », et aucun encaissement de ce montant'
      when 'missing' then 'aucune ligne de ce montant sur les relevés de ces jours'
      when 'void_line' then 'la ligne n’existe plus'
      when 'void_receipt' then 'l’encaissement n’existe plus'
    end
  )
  || case
    when e.days is null or e.why = 'decided' then ''
    when e.days = 0 then if(getvariable('lang') = 'en', ', same day', ', même jour')
    when e.days = 1 then if(getvariable('lang') = 'en', ', one day apart', ', à un jour')
    else if(getvariable('lang') = 'en', ', ' || e.days || ' days apart', ', à ' || e.days || ' jours')
  end as reason
from everything e
left join bank_line l using (line)
left join bank_receipt r on r.receipt = e.receipt
left join alone a on a.funder = e.funder and e."grant" is null and l.booked_on >= a.since - 45;

update {{name}} m
set at_bank = s.at_bank
from (
  select
    coalesce(to_type_for, "grant") as "grant",
    greatest(coalesce(sum(amount - received) filter (state = 'differs'), 0), 0) + coalesce(sum(amount) filter (to_type_for is not null), 0) as at_bank
  from {{name}}
  group by all
) s
where s."grant" = coalesce(m.to_type_for, m."grant")

-- The lines of income statements and of voluntary contributions (86, 87), income positive. A year's
-- ledger replaces its accounts, which count once the year has ended. A ledger has no axis but by the keys
-- that name one.
create or replace macro main.statement_rows(on_day, first_month) as table
select
  true as is_ledger, delivery_id, source, sheet, source_row, fiscal_year, entry_date,
  account, concat_ws(' ', account, label) as about, axis, null::varchar as place, income
from ledger_keyed(on_day)
where account[1] in ('6', '7') or account[1:2] in ('86', '87')
union all by name
select
  false as is_ledger, delivery_id, source, sheet, source_row, fiscal_year,
  account, concat_ws(' ', account, label) as about, axis, place, if(side = 'income', amount, -amount) as income
from accounts
where (account[1] in ('6', '7') or account[1:2] in ('86', '87'))
  and fiscal_year not in (
    select fiscal_year from ledger_entries where fiscal_year is not null and (entry_date is null or entry_date <= on_day)
  )
  and fiscal_year_end(fiscal_year, first_month) <= on_day;

comment on macro table main.statement_rows is 'Lignes des comptes de résultat et des contributions volontaires (86, 87) ; le grand livre d’un exercice remplace son compte de résultat';

create or replace macro main.income_statement_rows(on_day, first_month) as table
select * from statement_rows(on_day, first_month) where account[1] in ('6', '7');

comment on macro table main.income_statement_rows is 'Lignes des comptes de résultat ; le grand livre d’un exercice remplace son compte de résultat';

-- The accounts of each fiscal year in which grants are booked as income, by the text that charts of accounts give: a line
-- each, a year and beginnings of accounts between a tab. Each line holds until the year of the next, the first from the
-- beginning. The longest beginning of an account decides; one after a minus is none.
create or replace macro main.grant_income(chart_lines) as table
with given as (
  select c[1]::integer as from_year, string_split(c[2], ' ') as picks
  from (select string_split(unnest(string_split(chart_lines, chr(10))), chr(9)) as c)
),
lasting as (
  select from_year = min(from_year) over () as is_first, from_year, coalesce(lead(from_year) over (order by from_year), 10000) as before_year, unnest(picks) as pick
  from given
),
booked as (
  select fiscal_year, account from ledger_entries where account[1] = '7'
  union
  select fiscal_year, account from accounts where account[1] = '7'
)
select b.fiscal_year, b.account
from booked b
join lasting l on (l.is_first or b.fiscal_year >= l.from_year) and b.fiscal_year < l.before_year and starts_with(b.account, ltrim(l.pick, '-'))
group by all
having arg_max(l.pick[1] <> '-', length(ltrim(l.pick, '-')));

comment on macro table main.grant_income is 'Les comptes où les subventions sont passées en produits, selon le plan de chaque exercice';

-- The same by fiscal year, account, axis and place.
create or replace macro main.income_statements(on_day, first_month) as table
select is_ledger, fiscal_year, account, axis, place, sum(income) as income
from income_statement_rows(on_day, first_month)
group by all;

comment on macro table main.income_statements is 'Comptes de résultat par exercice, compte, axe et lieu ; le grand livre d’un exercice remplace son compte de résultat';

-- The ledgers by fiscal year, and the first of those that a balance of the accounts 1 to 5 is made of:
-- its own where it has opening entries (dated its first day, in a journal or with a label of theirs),
-- else that of the year before, if that one goes on into its last month. Where the first of them has
-- no opening entries either, nobody knows the balance: the ledger before it is missing, or ends on before_ends_on.
create or replace macro main.ledger_balances(on_day, first_month) as table
with dated as (
  select
    fiscal_year, entry_date, account, journal, journal_label, label,
    min(entry_date) over (partition by fiscal_year) as first_on,
    date_trunc('month', fiscal_year_end(fiscal_year, first_month)) as last_month
  from ledger_entries
  where entry_date <= on_day and fiscal_year is not null
),
years as (
  select
    fiscal_year,
    max(entry_date) as last_on,
    bool_or(entry_date >= last_month) as is_whole,
    bool_or(entry_date = first_on and account[1] between '1' and '5' and is_opening(journal, journal_label, label)) as is_opened
  from dated
  group by fiscal_year
),
chained as (
  select
    y.*,
    before.last_on as before_ends_on,
    sum(if(y.is_opened or not coalesce(before.is_whole, false), 1, 0)) over (order by y.fiscal_year) as chain
  from years y
  left join years before on before.fiscal_year = y.fiscal_year - 1
)
select
  fiscal_year,
  min(fiscal_year) over one as first_year,
  first(is_opened) over one as is_known,
  first(before_ends_on) over one as before_ends_on
from chained
window one as (partition by chain order by fiscal_year rows between unbounded preceding and unbounded following);

comment on macro table main.ledger_balances is 'Par exercice, les grands livres dont un solde de bilan est fait : le sien, et ceux d’avant tant que les à-nouveaux manquent';

-- The entries that the balance sheet of each year is made of: its ledgers, or the opening entries of the
-- next where they do not say it. An account of third parties or of the bank stands on the side of its balance.
-- The line is a number: 11 to 15 of what is owned, 21 to 27 of where the money comes from.
create or replace macro main.balance_sheet_rows(on_day, first_month) as table
with days as (
  select fiscal_year, min(entry_date) as first_on, max(entry_date) as last_on
  from ledger_entries
  where entry_date <= on_day
  group by fiscal_year
),
balances as (
  select b.*, d.first_on, fiscal_year_end(b.fiscal_year, first_month) as closing, d.last_on
  from ledger_balances(on_day, first_month) b
  join days d using (fiscal_year)
),
own as (
  select fiscal_year, first_year
  from balances
  where is_known and (closing > on_day or last_on >= date_trunc('month', closing))
),
entries as (
  select o.fiscal_year as year, l.*
  from own o
  join ledger_entries l on l.fiscal_year between o.first_year and o.fiscal_year and l.entry_date <= on_day
  union all by name
  select b.fiscal_year - 1 as year, l.*
  from balances b
  join ledger_entries l on l.fiscal_year = b.fiscal_year and l.entry_date = b.first_on
  where b.is_known and b.first_year = b.fiscal_year
    and b.fiscal_year - 1 not in (select fiscal_year from own)
    and l.account[1] between '1' and '5' and is_opening(l.journal, l.journal_label, l.label)
),
sided as (
  select
    *,
    coalesce(debit, 0) - coalesce(credit, 0) as owned,
    sum(owned) over (partition by year, account) >= 0 as is_owned
  from entries
)
select
  delivery_id, source, sheet, source_row, year, entry_date, account, concat_ws(' ', account, label) as about,
  case
    when account[1] = '2' then 11
    when account[1] = '3' then 12
    when account[1:2] = '49' then 14
    when account[1] = '4' and is_owned then if(account[1:3] = '441', 13, 14)
    when account[1] = '5' and (is_owned or account[1:2] = '59') then 15
    when account[1:2] = '13' then 22
    when account[1:2] = '19' then 23
    when account[1:2] = '15' then 24
    when account[1:2] in ('16', '17') or account[1] = '5' then 25
    when account[1:3] = '487' then 27
    when account[1] = '4' then 26
    else 21
  end as line,
  if(line < 20, owned, -owned) as amount
from sided
where account[1] between '1' and '7';

comment on macro table main.balance_sheet_rows is 'Lignes du bilan comptable : le grand livre de l’exercice, ou les à-nouveaux du suivant';

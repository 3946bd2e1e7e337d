-- The lines of income statements and of voluntary contributions (86, 87), income positive. A year's
-- ledger replaces its accounts, which count once the year has ended.
create or replace macro main.statement_rows(on_day, first_month) as table
with ledger as (
  select
    delivery_id, source, sheet, source_row, fiscal_year, entry_date, account, label,
    coalesce(credit, 0) - coalesce(debit, 0) as income
  from ledger_entries
  where entry_date is null or entry_date <= on_day
)
select
  true as is_ledger, delivery_id, source, sheet, source_row, fiscal_year, entry_date,
  account, concat_ws(' ', account, label) as about, null::varchar as axis, null::varchar as place, income
from ledger
where account[1] in ('6', '7') or account[1:2] in ('86', '87')
union all by name
select
  false as is_ledger, delivery_id, source, sheet, source_row, fiscal_year,
  account, concat_ws(' ', account, label) as about, axis, place, if(side = 'income', amount, -amount) as income
from accounts
where (account[1] in ('6', '7') or account[1:2] in ('86', '87'))
  and fiscal_year not in (select fiscal_year from ledger where fiscal_year is not null)
  and fiscal_year_end(fiscal_year, first_month) <= on_day;

comment on macro table main.statement_rows is 'Lignes des comptes de résultat et des contributions volontaires (86, 87) ; le grand livre d’un exercice remplace son compte de résultat';

create or replace macro main.income_statement_rows(on_day, first_month) as table
select * from statement_rows(on_day, first_month) where account[1] in ('6', '7');

comment on macro table main.income_statement_rows is 'Lignes des comptes de résultat ; le grand livre d’un exercice remplace son compte de résultat';

-- The same by fiscal year, account, axis and place.
create or replace macro main.income_statements(on_day, first_month) as table
select is_ledger, fiscal_year, account, axis, place, sum(income) as income
from income_statement_rows(on_day, first_month)
group by all;

comment on macro table main.income_statements is 'Comptes de résultat par exercice, compte, axe et lieu ; le grand livre d’un exercice remplace son compte de résultat';

-- The lines of income statements, income positive; a year's ledger replaces its accounts, which
-- count once the year has ended.
with ledger as (
  select
    delivery_id, source, sheet, source_row, fiscal_year, account, concat_ws(' ', account, label) as about,
    null::varchar as axis, null::varchar as place, entry_date as day,
    coalesce(credit, 0) - coalesce(debit, 0) as income
  from ledger_entries
  where entry_date is null or entry_date <= getvariable('as_of')
),
statements as (
  select
    delivery_id, source, sheet, source_row, fiscal_year, account, concat_ws(' ', account, label) as about,
    axis, place, null::date as day, if(side = 'income', amount, -amount) as income
  from accounts
  where fiscal_year not in (select fiscal_year from ledger where fiscal_year is not null)
    and fiscal_year_end(fiscal_year, getvariable('first_month'))
      <= getvariable('as_of')
)
select * from ledger where account[1] in ('6', '7')
union all by name
select * from statements where account[1] in ('6', '7')
order by account, source, sheet, source_row

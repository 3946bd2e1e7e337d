/*
title: {fr: "Bilan comptable simplifié", en: "Simplified balance sheet"}
description: {fr: "Ce que l’association possède et d’où vient l’argent, au dernier jour de chaque exercice, d’après le grand livre (FEC)", en: "What the association owns and where the money comes from, on the last day of each year, by the ledger (FEC)"}
parameters:
  years: {type: years, default: last 3}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  side:
    {label: {fr: Partie, en: Part}, kind: text}
  heading:
    {label: {fr: Poste, en: Heading}, kind: text}
  amount:
    {label: {fr: Montant, en: Amount}, kind: amount,
     definition: {fr: "Soldes des comptes au dernier jour de l’exercice, d’après son grand livre (FEC), sinon d’après les à-nouveaux du suivant. Trésorerie : classe 5 ; fonds propres : comptes 10 à 12, résultat compris", en: "Balances on the last day of the year, by its ledger (FEC), else by the opening entries of the next. Cash: class 5 of the French chart of accounts; own funds: accounts 10 to 12, with the result"}}
*/
with sums as (
  select year, line, sum(amount) as amount
  from balance_sheet_rows(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where year between getvariable('first_year') and getvariable('last_year')
  group by year, line
),
totalled as (
  select * from sums
  union all
  select year, if(line < 20, 19, 29), sum(amount) from sums group by all
),
given as (
  select
    y.year,
    y.year in (select year from sums) as given,
    fiscal_year_end(y.year, getvariable('first_month')) > getvariable('as_of') as under_way,
    (select sum(if(line < 20, amount, -amount)) from sums s where s.year = y.year) as gap,
    b.first_year, b.before_ends_on, b.is_known,
    (select max(entry_date) from ledger_entries l where l.fiscal_year = y.year and entry_date <= getvariable('as_of')) as ends_on
  from range(getvariable('first_year')::bigint, getvariable('last_year')::bigint + 1) as y(year)
  left join ledger_balances(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) b on b.fiscal_year = y.year
),
noted as (
  select
    year, given,
    case
      when not given and ends_on is null then no_ledger_label(year, getvariable('lang'))
      when not given and not is_known then unopened_label(first_year, before_ends_on, getvariable('lang'))
      when not given then if(getvariable('lang') = 'en', 'the ledger of ' || fiscal_year_label(year) || ' ends on ' || day_label(ends_on, 'en'), 'le grand livre ' || fiscal_year_label(year) || ' s’arrête le ' || day_label(ends_on, 'fr'))
      when under_way then if(getvariable('lang') = 'en', 'year under way: the ledger as it stands', 'exercice en cours : le grand livre tel qu’il est')
      when gap <> 0 then if(getvariable('lang') = 'en',
        'the entries do not balance: difference of €' || euros_label(abs(gap), 'en'),
        'les écritures ne s’équilibrent pas : écart de ' || euros_label(abs(gap), 'fr') || ' €')
    end as note
  from given
)
select
  n.year,
  balance_side(l.line, getvariable('lang')) as side,
  balance_side(l.line, 'fr') as side_in_id,
  balance_heading(l.line, getvariable('lang')) as heading,
  balance_heading(l.line, 'fr') as heading_in_id,
  if(l.line in (19, 29), 'sum', null) as heading_role,
  if(n.given, coalesce(t.amount, 0), null) as amount,
  n.note as amount_note
from noted n
cross join (select distinct line from totalled where amount <> 0) l
left join totalled t on t.year = n.year and t.line = l.line
order by l.line, n.year

-- rows: each entry, in its line and in the total of its side
with entries as (
  select *, unnest([line, if(line < 20, 19, 29)]) as told
  from balance_sheet_rows(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where year between getvariable('first_year') and getvariable('last_year')
)
select
  delivery_id, source, sheet, source_row, null::varchar as place, entry_date as day, about, year,
  balance_side(told, getvariable('lang')) as side,
  balance_heading(told, getvariable('lang')) as heading,
  amount
from entries

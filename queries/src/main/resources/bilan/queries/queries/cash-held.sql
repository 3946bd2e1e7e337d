/*
title: {fr: "Trésorerie à la clôture", en: "Cash at year end"}
description: {fr: "Trésorerie et fonds propres à la fin de chaque exercice clos, et combien de mois de charges la trésorerie paie", en: "Cash and own funds at the end of each closed year, and how many months of costs the cash pays"}
parameters:
  years: {type: years, default: last 3}
columns:
  year:
    {label: {fr: Année, en: Year}, kind: year}
  cash:
    {label: {fr: Trésorerie, en: Cash}, kind: amount,
     definition: {fr: "Comptes de classe 5 à la clôture, d’après le grand livre (FEC), découverts en moins", en: "Accounts of class 5 at year end, by the ledger (FEC), less overdrafts"}}
  before:
    {label: {fr: "Un an plus tôt", en: "A year before"}, kind: amount,
     definition: {fr: "La même, à la fin de l’exercice d’avant", en: "The same at the end of the year before"}}
  months:
    {label: {fr: "Mois de charges", en: "Months of costs"}, kind: number,
     definition: {fr: "Trésorerie divisée par un douzième des charges de l’exercice, sans dotations (68)", en: "Cash divided by a twelfth of the costs of the year, without provisions (68)"}}
  own_funds:
    {label: {fr: "Fonds propres", en: "Own funds"}, kind: amount,
     definition: {fr: "Comptes 10 à 12, résultat de l’exercice compris", en: "Accounts 10 to 12, with the result of the year"}}
*/
with held as (
  select
    year,
    coalesce(sum(if(line = 15, amount, -amount)) filter (where account[1] = '5'), 0) as cash,
    coalesce(sum(amount) filter (where line = 21), 0) as own_funds
  from balance_sheet_rows(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where fiscal_year_end(year, getvariable('first_month')) <= getvariable('as_of')
  group by year
),
costs as (
  select fiscal_year as year, -sum(income) as costs
  from income_statements(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where account[1] = '6' and account[1:2] <> '68'
  group by fiscal_year
)
select
  h.year,
  h.cash,
  b.cash as before,
  if(c.costs > 0 and h.cash >= 0, round(quotient(h.cash * 12, c.costs), 1), null)::decimal(18, 1) as months,
  h.own_funds
from held h
left join held b on b.year = h.year - 1
left join costs c on c.year = h.year
where h.year between getvariable('first_year') and getvariable('last_year')
order by h.year

-- rows: each entry of the accounts of class 5, in its year and as the year before of the next, and of own funds
select
  delivery_id, source, sheet, source_row, null::varchar as place, entry_date as day, about, year + later as year,
  if(later = 0 and account[1] = '5', signed, null) as cash,
  if(later = 1 and account[1] = '5', signed, null) as before,
  if(later = 0 and line = 21, amount, null) as own_funds
from (
  select *, if(line = 15, amount, -amount) as signed
  from balance_sheet_rows(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
)
cross join (values (0), (1)) l(later)
where year + later between getvariable('first_year') and getvariable('last_year')
  and fiscal_year_end(year + later, getvariable('first_month')) <= getvariable('as_of')
  and (account[1] = '5' or line = 21 and later = 0)

/*
title: {fr: "Trésorerie à venir", en: "Cash ahead"}
description: {fr: "Les douze mois qui suivent la date d’arrêté : versements prévus, charges et ressources propres au rythme du dernier exercice clos, solde de fin de mois, et son point le plus bas", en: "The twelve months after the cut-off date: instalments planned, costs and own income at the pace of the last closed year, balance at the end of each month, and its lowest point"}
published: never
parameters:
  years: {type: years, default: last 3}
columns:
  month:
    {label: {fr: Mois, en: Month}, kind: month}
  expected:
    {label: {fr: "Versements prévus", en: "Instalments planned"}, kind: amount, additivity: sum,
     definition: {fr: "Encore attendu des échéanciers et pas encore à la banque, au mois de l’échéance ; ce qui est en retard n’est dans aucun mois", en: "Still expected by the schedules and not at the bank yet, in the month in which it is due; what is late is in no month"}}
  own:
    {label: {fr: "Ressources propres", en: "Own income"}, kind: amount, additivity: sum,
     definition: {fr: "Un douzième des produits du dernier exercice clos, sans subventions (74), reprises (78) ni transferts (79) ; d’un mois entamé, les jours qui restent", en: "A twelfth of the income of the last closed year, without grants (74), write-backs (78) and transfers (79); of a month that has begun, the days that are left"}}
  costs:
    {label: {fr: Charges, en: Costs}, kind: amount, additivity: sum,
     definition: {fr: "Un douzième des charges du dernier exercice clos, sans dotations (68)", en: "A twelfth of the costs of the last closed year, without provisions (68)"}}
  moved:
    {label: {fr: "Depuis la date d’arrêté", en: "Since the cut-off date"}, kind: amount, additivity: none,
     definition: {fr: "Versements et ressources propres moins charges, cumulés", en: "Instalments and own income less costs, so far"}}
  balance:
    {label: {fr: "Solde", en: "Balance"}, kind: amount, additivity: none,
     definition: {fr: "Solde de la banque à la date d’arrêté, sinon des comptes 51 et 53, plus ce qui bouge depuis", en: "Balance of the bank at the cut-off date, else of the accounts 51 and 53, plus what moves since"}}
  point:
    {label: {fr: Point, en: Point}, kind: text,
     definition: {fr: "« lowest » : le plus bas des douze mois", en: "“lowest”: the lowest of the twelve months"}}
*/
with months as (
  select
    (date_trunc('month', getvariable('as_of') + interval 1 day) + n * interval 1 month)::date as month,
    -- Of a month that has begun, the days that are left.
    date_diff('day', greatest(month, (getvariable('as_of') + interval 1 day)::date), last_day(month)) + 1 as days,
    date_diff('day', month, last_day(month)) + 1 as length
  from range(12) as m(n)
),
-- What the bank shows and nobody has typed has come, and is in the balance.
shown as (
  select distinct coalesce(to_type_for, "grant") as "grant", at_bank from bank_match_rows()
),
awaited as (
  select date_trunc('month', due_on)::date as month, sum(least(amount, until_here - received - coalesce(at_bank, 0))) as expected
  from instalments_on(getvariable('as_of'))
  left join shown using ("grant")
  where receipts_given and until_here > received + coalesce(at_bank, 0) and due_on > getvariable('as_of')
  group by all
),
closed as (
  select
    -- What the fiscal year cost and earned, a month.
    if(count(*) = 0, null, quotient(coalesce(-sum(income) filter (where account[1] = '6' and account[1:2] <> '68'), 0), 12)::decimal(38, 2)) as costs,
    if(count(*) = 0, null, quotient(coalesce(sum(income) filter (where account[1] = '7' and account[1:2] not in ('74', '78', '79')), 0), 12)::decimal(38, 2)) as own
  from income_statements(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where fiscal_year = (
    select max(fiscal_year)
    from income_statements(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
    where fiscal_year_end(fiscal_year, coalesce(getvariable('first_month'), 1)) <= getvariable('as_of')
  )
),
-- What each statement says that an account holds, and on which day: at its end, at its beginning, or behind its
-- last line. Banks write the oldest line first, or the newest.
statements as (
  select
    account, delivery_id, source, sheet, min(booked_on) as first_on, max(booked_on) as last_on, opening_balance, closing_balance
  from bank_lines
  group by account, delivery_id, source, sheet, statement, opening_balance, closing_balance
),
beside as (
  select
    account, delivery_id, source, sheet, source_row, booked_on, amount, balance,
    lag(balance) over one as above, lead(balance) over one as below
  from bank_lines
  where balance is not null
  window one as (partition by account, delivery_id, source, sheet order by source_row)
),
running as (
  select
    account, max(booked_on) as day,
    if(count(*) filter (above + amount = balance) >= count(*) filter (below + amount = balance), arg_max(balance, source_row), arg_min(balance, source_row)) as balance
  from beside
  group by account, delivery_id, source, sheet
),
stated as (
  select account, last_on as day, closing_balance as balance from statements
  union all
  select account, first_on - 1, opening_balance from statements
  union all
  select account, day, balance from running
),
known as (
  select account, max(day) as day, arg_max(balance, day) as balance from stated where balance is not null group by account
),
-- The latest of these days, and what moved since. Statements that stopped more than a month before say nothing of the day.
held as (
  select
    a.account,
    if(a.last_on < getvariable('as_of') - interval 1 month, null, any_value(k.balance) + coalesce(sum(case
      when b.booked_on > k.day and b.booked_on <= getvariable('as_of') then b.amount
      when b.booked_on <= k.day and b.booked_on > getvariable('as_of') then -b.amount
    end), 0)) as balance
  from (select account, max(booked_on) as last_on from bank_lines group by account having min(booked_on) <= getvariable('as_of')) a
  left join known k on k.account = a.account
  left join bank_lines b on b.account = a.account
  group by a.account, a.last_on
),
bank as (
  select if(count(*) = count(balance), sum(balance), null) as balance from held having count(*) > 0
),
books as (
  select if(b.is_known and max(l.entry_date) >= getvariable('as_of') - interval 1 month, sum(coalesce(l.debit, 0) - coalesce(l.credit, 0)) filter (where l.account[1:2] in ('51', '53')), null) as balance
  from (
    select * from ledger_balances(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) order by fiscal_year desc limit 1
  ) b
  join ledger_entries l on l.fiscal_year between b.first_year and b.fiscal_year
  where l.entry_date <= getvariable('as_of')
  group by b.is_known
),
told as (
  select
    coalesce((select balance from bank), (select balance from books)) as opening,
    if(getvariable('lang') = 'en', 'no bank statement and no ledger (FEC) whose balance is known on that day', 'ni relevé bancaire, ni grand livre (FEC) dont le solde soit connu ce jour-là') as no_balance,
    if(getvariable('lang') = 'en', 'no accounts of a closed year', 'aucun compte d’un exercice clos') as no_accounts
),
lines as (
  select
    m.month,
    coalesce(a.expected, 0) as expected,
    quotient(c.own * m.days, m.length)::decimal(38, 2) as own,
    quotient(c.costs * m.days, m.length)::decimal(38, 2) as costs
  from months m
  left join awaited a on a.month = m.month
  cross join closed c
),
moved as (
  select *, sum(expected + own - costs) over (order by month) as moved from lines
)
select
  l.month,
  l.expected,
  l.own,
  if(l.own is null, t.no_accounts, null) as own_note,
  l.costs,
  if(l.costs is null, t.no_accounts, null) as costs_note,
  l.moved,
  if(l.moved is null, t.no_accounts, null) as moved_note,
  t.opening + l.moved as balance,
  case when l.moved is null then t.no_accounts when t.opening is null then t.no_balance end as balance_note,
  if(l.month = (select arg_min(month, moved) from moved), 'lowest', '') as point,
  null::varchar as point_in_id
from moved l
cross join told t
where exists (select 1 from awaited)
order by l.month

-- rows: instalments
with shown as (
  select distinct coalesce(to_type_for, "grant") as "grant", at_bank from bank_match_rows()
)
select
  delivery_id, source, sheet, source_row, due_on as day, concat_ws(' – ', "grant", instalment_label(kind, getvariable('lang'))) as about,
  date_trunc('month', due_on)::date as month,
  least(amount, until_here - received - coalesce(at_bank, 0)) as expected,
  amount as expected_said
from instalments_on(getvariable('as_of'))
left join shown using ("grant")
where receipts_given and until_here > received + coalesce(at_bank, 0) and due_on > getvariable('as_of')

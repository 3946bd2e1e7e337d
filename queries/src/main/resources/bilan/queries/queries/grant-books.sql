/*
title: {fr: "Les subventions dans les comptes", en: "Grants in the accounts"}
description: {fr: "Ce que dit la comptabilité (FEC) d’un exercice clos, ce que bilan calcule, l’écart, et l’écriture qui manque sans doute : pour toutes les subventions, et pour chacune de celles qu’une clé comptable désigne", en: "What the ledger (FEC) of a closed fiscal year says, what bilan reckons, the difference, and the entry that is probably missing: for all grants, and for each that a ledger key names"}
published: never
parameters:
  grant: {type: grant, optional: true}
  years: {type: years, default: last 3}
columns:
  grant:
    {label: {fr: Subvention, en: Grant}, kind: text,
     definition: {fr: "Vide : toutes ensemble, les écritures sans clé comprises", en: "Blank: all of them, with the entries that no key names"}}
  year:
    {label: {fr: Année, en: Year}, kind: year}
  line:
    {label: {fr: Compte, en: Account}, kind: text}
  books:
    {label: {fr: Comptes, en: Books}, kind: amount, additivity: none,
     definition: {fr: "74 (et 7551, des financeurs privés) et charges : de l’exercice. 19, 441 moins 487 : soldes à la clôture, à-nouveaux compris", en: "74 (and 7551, of private funders) and costs: of the year. 19, 441 less 487: balances at year end, with opening entries"}}
  reckoned:
    {label: {fr: Calculé, en: Reckoned}, kind: amount, additivity: none,
     definition: {fr: "74 : rattaché. Charges : dépensé. 19 : rattaché moins dépensé des subventions affectées. 441 moins 487 : rattaché moins reçu. Sans l’investissement ni ce qui est en nature", en: "74: attributed. Costs: spent. 19: attributed less spent of restricted grants. 441 less 487: attributed less received. Without investment and what is in kind"}}
  difference:
    {label: {fr: Écart, en: Difference}, kind: amount, additivity: none,
     definition: {fr: "Comptes moins calculé", en: "Books less reckoned"}}
  entry:
    {label: {fr: "Écriture qui manque sans doute", en: "Entry that is probably missing"}, kind: text}
*/
with tied as materialized (
  from ledger_ties(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  anti join ledger_of_equipment(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) using (delivery_id, source, sheet, source_row)
),
income_accounts as materialized (
  from grant_income(getvariable('grant_accounts'))
),
-- Each entry counts for all grants together, and for the grant that a key names.
entries as (
  select null::varchar as "grant", fiscal_year, account, income from tied
  union all
  select "grant", fiscal_year, account, income from tied where how = 'key'
  union all
  -- The costs of a grant that has a key, by its vouchers too.
  select "grant", fiscal_year, account, income
  from tied
  where how = 'voucher' and "grant" in (select "grant" from tied where how = 'key')
),
years as (
  select b.*
  from ledger_balances(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) b
  where b.fiscal_year between getvariable('first_year') and getvariable('last_year')
    and fiscal_year_end(b.fiscal_year, coalesce(getvariable('first_month'), 1)) <= getvariable('as_of')
),
asked as (
  select g."grant", y.*
  from (select distinct "grant" from entries) g
  cross join years y
),
books as (
  select
    a."grant", a.fiscal_year, a.is_known,
    coalesce(sum(e.income) filter (where e.fiscal_year = a.fiscal_year and (e.fiscal_year, e.account) in (from income_accounts)), 0) as income,
    coalesce(-sum(e.income) filter (where e.fiscal_year = a.fiscal_year and e.account[1] = '6' and e.account[1:3] <> '689'), 0) as costs,
    coalesce(sum(e.income) filter (where e.account[1:2] = '19'), 0) as held,
    coalesce(-sum(e.income) filter (where e.account[1:3] in ('441', '487')), 0) as net
  from asked a
  left join entries e
    on e."grant" is not distinct from a."grant" and e.fiscal_year between a.first_year and a.fiscal_year
  group by all
),
each_year as materialized (
  select *
  from grant_years_reckoned(getvariable('as_of'), coalesce(getvariable('first_month'), 1))
  where nature is distinct from 'investment' and nature is distinct from 'in_kind'
),
-- A balance stays after the last year of a grant that moved it.
standing as (
  select r."grant", y.fiscal_year, arg_max(r.held, r.fiscal_year) as held, arg_max(r.receivable - r.advance, r.fiscal_year) as net
  from each_year r
  join years y on r.fiscal_year <= y.fiscal_year
  group by all
),
reckoned as (
  select
    b."grant", b.fiscal_year,
    (select coalesce(sum(r.attributed), 0) from each_year r where r.fiscal_year = b.fiscal_year and (b."grant" is null or r."grant" = b."grant")) as income,
    (select sum(r.spent) from each_year r where r.fiscal_year = b.fiscal_year and r."grant" = b."grant") as costs,
    (select sum(s.held) from standing s where s.fiscal_year = b.fiscal_year and (b."grant" is null or s."grant" = b."grant")) as held,
    (select sum(s.net) from standing s where s.fiscal_year = b.fiscal_year and (b."grant" is null or s."grant" = b."grant")) as net
  from books b
),
lines as (
  select b."grant", b.fiscal_year, 1 as turn, '74' as code, b.income as books, r.income as reckoned, true as is_known
  from books b join reckoned r on r."grant" is not distinct from b."grant" and r.fiscal_year = b.fiscal_year
  union all
  select b."grant", b.fiscal_year, 2, '6', b.costs, r.costs, true
  from books b join reckoned r on r."grant" is not distinct from b."grant" and r.fiscal_year = b.fiscal_year
  where b."grant" is not null and r.costs is not null
  union all
  select b."grant", b.fiscal_year, 3, '19', b.held, r.held, b.is_known
  from books b join reckoned r on r."grant" is not distinct from b."grant" and r.fiscal_year = b.fiscal_year
  where r.held is not null
  union all
  select b."grant", b.fiscal_year, 4, '441-487', b.net, r.net, b.is_known
  from books b join reckoned r on r."grant" is not distinct from b."grant" and r.fiscal_year = b.fiscal_year
  where r.net is not null
),
-- A private funder's grant is no subsidy: its income is 7551, and what it owes is not in 441.
private_grants as (
  select k."grant"
  from grants_on(getvariable('as_of')) k
  join store.funder_names n on n.written = store.name_written(k.funder)
  join funders f on f.funder = n.funder
  where f.level = 'private'
  union
  select "grant" from tied where "grant" is not null and (fiscal_year, account) in (from income_accounts) and account[1:2] <> '74'
),
-- What an amendment, or the closing of a grant, changed by days after the books were closed; by grant and for all.
changed as (
  select
    c."grant", c.fiscal_year, sum(c.amount_then - c.amount) as then_less, sum(c.amount_booked - c.amount) as booked_less, sum(c.upto_then - c.upto) as upto_less,
    string_agg(distinct c."grant", ', ' order by c."grant") as names
  from grant_years_changed(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) c
  join (select distinct "grant" from each_year) g on g."grant" = c."grant"
  group by grouping sets ((c."grant", c.fiscal_year), (c.fiscal_year))
),
compared as (
  select
    l.*, if(is_known, books - reckoned, null) as difference,
    case
      when l.code = '74' and least(abs(books - reckoned - c.then_less), abs(books - reckoned - c.booked_less)) <= 1 then c.names
      when l.code in ('19', '441-487') and abs(books - reckoned - c.upto_less) <= 1 then c.names
    end as changed
  from (
    select *
    from lines
    where (getvariable('grant') is null or "grant" = getvariable('grant'))
      and (books <> 0 or reckoned <> 0)
  ) l
  left join changed c on c."grant" is not distinct from l."grant" and c.fiscal_year = l.fiscal_year
)
select
  "grant",
  fiscal_year as year,
  case code
    when '74' then if(getvariable('lang') = 'en', '74, grants', '74, subventions')
    when '6' then if(getvariable('lang') = 'en', '6, costs', '6, charges')
    when '19' then if(getvariable('lang') = 'en', '19, dedicated funds', '19, fonds dédiés')
    else if(getvariable('lang') = 'en', '441 less 487, receivable less ahead', '441 moins 487, à recevoir moins d’avance')
  end as line,
  code as line_in_id,
  if(is_known, books, null) as books,
  if(is_known, null, if(getvariable('lang') = 'en', 'the ledger has no opening entries, and that of the year before was not given', 'le grand livre est sans à-nouveaux, et celui d’avant n’est pas fourni')) as books_note,
  reckoned,
  difference,
  if(is_known, null, if(getvariable('lang') = 'en', 'the balance is not known', 'le solde n’est pas connu')) as difference_note,
  case
    when difference is null or abs(difference) < 0.005 then null
    when changed is not null then if(getvariable('lang') = 'en',
      'None: an amendment or a closing has changed the days of ' || changed || ' since; fill “Grant years”',
      'Aucune : un avenant ou une clôture a changé depuis le prorata de ' || changed || ' ; remplir « Montants par exercice »')
    when code = '74' and "grant" in (from private_grants) then
      if(difference < 0,
        if(getvariable('lang') = 'en', 'Income to be received: debit 4687, credit 7551', 'Produit à recevoir : débit 4687, crédit 7551'),
        if(getvariable('lang') = 'en', 'Income ahead: debit 7551, credit 487', 'Produit d’avance : débit 7551, crédit 487'))
    when code = '441-487' and "grant" in (from private_grants) then
      if(getvariable('lang') = 'en', 'None if what the funder owes is in 467 or 4687, which are not read here; else debit 4687, credit 7551', 'Aucune si ce que doit le financeur est en 467 ou 4687, qui ne sont pas lus ici ; sinon débit 4687, crédit 7551')
    when code = '74' and difference < 0 then if(getvariable('lang') = 'en', 'Income to be received: debit 441, credit 74', 'Produit à recevoir : débit 441, crédit 74')
    when code = '74' then if(getvariable('lang') = 'en', 'Income ahead: debit 74, credit 487', 'Produit d’avance : débit 74, crédit 487')
    when code = '6' and difference < 0 then if(getvariable('lang') = 'en', 'A cost that is not booked, or that no key names', 'Charge non passée, ou qu’aucune clé ne désigne')
    when code = '6' then if(getvariable('lang') = 'en', 'A voucher missing from the expenses, or too wide a key', 'Pièce absente des dépenses, ou clé trop large')
    when code = '19' and difference < 0 then if(getvariable('lang') = 'en', 'Carried forward: debit 689, credit 19', 'Report : débit 689, crédit 19')
    when code = '19' then if(getvariable('lang') = 'en', 'Used: debit 19, credit 789', 'Utilisation : débit 19, crédit 789')
    when difference < 0 then if(getvariable('lang') = 'en', 'Income to be received: debit 441, credit 74', 'Produit à recevoir : débit 441, crédit 74')
    else if(getvariable('lang') = 'en', 'A receipt booked elsewhere than 441, or income ahead: debit 74, credit 487', 'Encaissement passé ailleurs qu’en 441, ou produit d’avance : débit 74, crédit 487')
  end as entry,
  null::varchar as entry_in_id
from compared
order by "grant" nulls first, year, turn

-- rows: entries of the ledger
with income_accounts as materialized (
  from grant_income(getvariable('grant_accounts'))
)
select
  t.delivery_id, t.source, t.sheet, t.source_row, t.entry_date as day, concat_ws(' ', t.account, t.label) as about,
  n."grant", y.fiscal_year as year,
  l.line,
  if(l.code in ('6', '441-487'), -t.income, t.income) as books
from ledger_ties(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) t
anti join ledger_of_equipment(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) using (delivery_id, source, sheet, source_row)
join (
  select '74' as code, if(getvariable('lang') = 'en', '74, grants', '74, subventions') as line
  union all select '6', if(getvariable('lang') = 'en', '6, costs', '6, charges')
  union all select '19', if(getvariable('lang') = 'en', '19, dedicated funds', '19, fonds dédiés')
  union all select '441-487', if(getvariable('lang') = 'en', '441 less 487, receivable less ahead', '441 moins 487, à recevoir moins d’avance')
) l
  on (l.code = '74' and (t.fiscal_year, t.account) in (from income_accounts)) or (l.code = '6' and t.account[1] = '6' and t.account[1:3] <> '689')
  or (l.code = '19' and t.account[1:2] = '19') or (l.code = '441-487' and t.account[1:3] in ('441', '487'))
join ledger_balances(getvariable('as_of'), coalesce(getvariable('first_month'), 1)) y
  on if(l.code in ('74', '6'), t.fiscal_year = y.fiscal_year, t.fiscal_year between y.first_year and y.fiscal_year)
join (
  select null::varchar as "grant", null::varchar as tied
  union all
  select "grant", "grant" from grants_on(getvariable('as_of'))
) n
  on n.tied is null or n.tied = t."grant"
where n."grant" is null or t.how is not null
